/** Who signs a document: the head of the office by the plan, or the deputy, with a name where one is given. */
import type { Plan } from '../../model/generated/files.js';
import type { SignatureBlock } from '../../model/generated/outputs.js';
import { accept, type Outcome, refuse } from '../refusals.js';

/** What whoever issues a document may say of its signature. */
export interface Signing {
  /** Whether the deputy signs for the head of the office. */
  readonly byDeputy: boolean;
  readonly signer: string | undefined;
}

/** The signature that the plan knows, by the head of the office and without a name. */
export function plannedSignature({ upward }: Plan): SignatureBlock | null {
  const { signature } = upward ?? {};
  if (signature === undefined) return null;
  const { authority, title, deputy } = signature;
  return { authority, title, deputy: deputy ?? null, signedBy: 'head', name: null };
}

/** Puts deputy and name into a signature; refused where the plan knows no such signature. */
export function signAs(
  signature: SignatureBlock | null,
  { byDeputy, signer }: Signing,
): Outcome<SignatureBlock | null> {
  const asked = byDeputy ? '--deputy' : '--signer';
  if ((byDeputy || signer !== undefined) && signature === null) {
    return refuse('no-signature', { option: asked, field: 'upward.signature' });
  }
  if (byDeputy && signature?.deputy === null) {
    return refuse('no-signature', { option: asked, field: 'upward.signature.deputy' });
  }
  return accept(
    signature && {
      ...signature,
      ...(byDeputy && { signedBy: 'deputy' }),
      ...(signer !== undefined && { name: signer }),
    },
  );
}
