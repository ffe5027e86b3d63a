/** What a worker could reach the network with; its own script and chunks are loaded by other means. */
const doors = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'] as const;

/**
 * Takes the network away from the worker it is called in, so that "nothing leaves the machine" does not rest
 * on the page's Content-Security-Policy alone: a policy given in a meta tag does not reach workers.
 */
export function closeNetwork(scope: object): void {
  for (const door of doors)
    Object.defineProperty(scope, door, { value: undefined, configurable: false, writable: false });
}
