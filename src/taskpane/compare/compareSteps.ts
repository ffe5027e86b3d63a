import type { Request } from '../../app/service';
import { preview } from '../commands/steps';
import { failureOf, type PaneContext } from '../state/store';

/** Previews a request that has to be put together first; a file that is gone by now is told like other failures. */
export async function previewMade(context: PaneContext, make: () => Promise<Request>): Promise<void> {
  try {
    await preview(context, await make());
  } catch (error) {
    context.dispatch({ type: 'failed', failure: failureOf(error) });
  }
}
