/** Options that every command takes, before or after its name. */
export interface GlobalOptions {
  readonly directory?: string;
  readonly plan?: string;
  readonly asOf?: string;
  readonly rev?: string;
  readonly lang?: string;
  readonly json?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
}
