import type { AidService, WorkOptions } from '../../app/service';
import { WorkbookError } from '../../workbook/port';
import type { WorkControl } from '../../workbook/port';
import type { PaneHost } from '../host';
import { initialState, reduce } from './state';
import type { Failure, PaneEvent, PaneState, Preferences, Wording } from './state';

/** What a command works with. */
export interface PaneContext {
  readonly service: AidService;
  readonly host: PaneHost;
  readonly state: () => PaneState;
  dispatch(event: PaneEvent): void;
  /** What the person chose, with today as the day of judgement. */
  options(): WorkOptions;
  /**
   * Runs one piece of work with progress and a stop button; what it throws is shown as a failure.
   * @returns what the work gave; undefined when it failed, was stopped, or other work is under way
   */
  perform<Result>(
    title: Wording,
    work: (control: WorkControl) => Promise<Result>,
    cancellable?: boolean,
  ): Promise<Result | undefined>;
  /** Resolves when no work is under way; other waiters may be quicker, so ask again. */
  idle(): Promise<void>;
  /** Stops the work under way, if it can be stopped. */
  stop(): void;
}

export interface PaneStore extends PaneContext {
  readonly subscribe: (listener: () => void) => () => void;
}

/** A thrown thing as a failure to show; everything but a {@link WorkbookError} is a defect of ours. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookError) return { code: error.code, details: error.details };
  return {
    code: 'defect',
    details: { technical: error instanceof Error ? `${error.name}: ${error.message}` : String(error) },
  };
}

function dayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The pane's state on one workbook, and the way commands reach it. */
export function createStore(
  service: AidService,
  host: PaneHost,
  preferences: Preferences,
  now: () => Date = () => new Date(),
): PaneStore {
  let state = initialState(preferences);
  let stopper: AbortController | undefined;
  const listeners = new Set<() => void>();
  let waiters: (() => void)[] = [];
  const ended = () => {
    stopper = undefined;
    const woken = waiters;
    waiters = [];
    for (const wake of woken) wake();
  };
  const dispatch = (event: PaneEvent) => {
    state = reduce(state, event);
    for (const listener of [...listeners]) listener();
  };

  return {
    service,
    host,
    dispatch,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    options: () => {
      const { language, term } = state.preferences;
      const { chosen } = state.money;
      return {
        language,
        asOf: dayOf(now()),
        ...(term ? { term } : {}),
        ...(chosen === undefined ? {} : { standards: chosen }),
      };
    },
    stop: () => stopper?.abort(),
    idle: () =>
      new Promise((resolve) => {
        if (!stopper) resolve();
        else waiters.push(resolve);
      }),
    perform: async (title, work, cancellable = true) => {
      if (stopper) return undefined;
      const mine = new AbortController();
      stopper = mine;
      dispatch({ type: 'workStarted', title, cancellable });
      try {
        const result = await work({
          signal: mine.signal,
          progress: (done, total) => {
            if (stopper === mine) dispatch({ type: 'workProgress', done, total });
          },
        });
        ended();
        dispatch({ type: 'workEnded' });
        return result;
      } catch (error) {
        ended();
        const failure = failureOf(error);
        if (failure.code === 'cancelled') {
          dispatch({ type: 'workEnded' });
          dispatch({ type: 'noticed', notice: { text: 'stopped', data: {} } });
        } else dispatch({ type: 'failed', failure });
        return undefined;
      }
    },
  };
}
