/** Where evidence may lie: paths below the workspace, as every machine understands them. */

/** Whether a path stays in the workspace: neither absolute, nor an address, nor up and out. */
export function isInsideWorkspace(path: string): boolean {
  return (
    !/^(?:[/\\~]|[a-z][a-z0-9+.-]*:)/i.test(path.trim()) && !path.split(/[/\\]/).includes('..')
  );
}
