/** Groups nodes that are joined by edges, however indirectly. */
export class Components {
  private readonly parent: Int32Array;

  constructor(nodes: number) {
    this.parent = Int32Array.from({ length: nodes }, (_, node) => node);
  }

  /** The node that stands for the whole group. */
  find(node: number): number {
    let root = node;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    while (this.parent[node] !== root) {
      const above = this.parent[node] ?? root;
      this.parent[node] = root;
      node = above;
    }
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    if (a !== b) this.parent[Math.max(a, b)] = Math.min(a, b);
  }
}
