/** For tools that need Node 22, run by Node 20: the one method of its sets that they use. */
Set.prototype.union ??= function union(other) {
  return new Set([...this, ...other]);
};
