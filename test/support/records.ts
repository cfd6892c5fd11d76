/** Files that tests put into a workspace by hand, as an editor or another office would. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file below a workspace, with its folders. */
export function writeFile(root: string, path: string, text: string | Uint8Array): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A progress entry of the Công an xã for the real plan; its summary may be any text. */
export function progressText(id: string, summary: string): string {
  return [
    'schema: tiendo/progress@1',
    `id: ${id}`,
    'task: cax-phong-toi-pham',
    'unit: cong-an-xa',
    `date: ${id.slice(0, 10)}`,
    // JSON is YAML, and escapes whatever a text may hold.
    `summary: ${JSON.stringify(summary)}`,
    `recorded: { at: ${id.slice(0, 10)}T17:00:00+07:00, by: vh-xh }`,
    '',
  ].join('\n');
}

/** Path of a progress entry in the real plan. */
export function progressPath(id: string): string {
  return `plans/bdg-2023/progress/${id.slice(0, 7)}/${id}.yaml`;
}

/** Puts a progress entry into a workspace with the real plan. */
export function addProgress(root: string, id: string, summary: string): void {
  writeFile(root, progressPath(id), progressText(id, summary));
}

/** Four files that cannot be used, each for a reason of its own. */
export function addBadFiles(root: string, plan: string): void {
  const folder = `plans/${plan}/progress/2023-05`;
  writeFile(root, `${folder}/2023-05-01-cong-an-xa-aaaaa1.yaml`, 'schema: [tiendo/progress@1\n');
  writeFile(
    root,
    `${folder}/2023-05-02-cong-an-xa-aaaaa2.yaml`,
    progressText('2023-05-02-cong-an-xa-aaaaa2', 'Việc lạ').replace('cax-phong', 'cax-fong'),
  );
  writeFile(
    root,
    `${folder}/2023-05-03-cong-an-xa-aaaaa3.yaml`,
    Buffer.from('summary: T\u00f4n\n', 'latin1'),
  );
  writeFile(
    root,
    `${folder}/2023-05-04-cong-an-xa-aaaaa4.yaml`,
    progressText('2023-05-04-cong-an-xa-aaaaa4', 'Bản mới hơn').replace('@1', '@2'),
  );
}
