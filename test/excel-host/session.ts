import { Dispatcher, type RequestBody, type ResponseBody } from './dispatch';
import { HostError } from './hostError';
import type { HostObject } from './hostObject';

/** Excel on the web refuses more in one request or response. */
export const payloadLimit = 5 * 1024 * 1024;

/** The flag by which the library asks to wait until a cell is no longer edited. */
const waitsForCellEdit = 64;

/** One sync as the host saw it. */
export interface SyncRecord {
  readonly number: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Members asked for, such as `set Values` or `GetUsedRangeOrNullObject`, for tests. */
  readonly actions: readonly string[];
  readonly error: string | undefined;
  /** Actions in the request. */
  readonly actionCount: number;
}

/**
 * Called around every sync. Throwing a {@link HostError} makes that sync fail: `before`, nothing of it was
 * done; `after`, all of it was done but the answer is lost. Any edit of the host's workbook is allowed.
 */
export interface Faults {
  before?(sync: number): void | Promise<void>;
  /** Called before each action of a sync; what was done before it stays done, as in Excel. */
  during?(sync: number, action: number): void;
  after?(sync: number): void | Promise<void>;
}

interface Answer {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string | null;
  readonly ErrorMessage: string | null;
  readonly Body: ResponseBody | null;
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}

function refuse(code: string, message = code): Answer {
  return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: message, Body: null };
}

/** The transport the real library talks to: answers each request and keeps a log. */
export class HostSession {
  readonly syncs: SyncRecord[] = [];
  faults: Faults = {};
  /** Set while the person edits a cell; resolved when they press Enter. */
  editing: Promise<void> | undefined;
  limit = payloadLimit;
  private readonly dispatcher: Dispatcher;

  constructor(
    root: HostObject,
    private readonly ended: () => void = () => undefined,
  ) {
    this.dispatcher = new Dispatcher(root);
  }

  get keptReferences(): number {
    return this.dispatcher.kept;
  }

  /** Forgets the syncs seen so far. */
  clearLog(): void {
    this.syncs.length = 0;
  }

  // The three functions the library calls on its session.
  _resolveRequestUrlAndHeaderInfo(): Promise<null> {
    return Promise.resolve(null);
  }

  getEventRegistration(): null {
    return null;
  }

  _createRequestExecutorOrNull(): {
    executeAsync: (data: unknown, flags: number, message: { Body: unknown }) => Promise<Answer>;
  } {
    return { executeAsync: (_data, flags, message) => this.execute(message.Body, flags) };
  }

  /** One request as text, as a page sends it. */
  async answer(text: string, flags: number): Promise<{ readonly status: number; readonly text: string }> {
    const { HttpStatusCode, ErrorCode, ErrorMessage, Body } = await this.execute(text, flags);
    const body = Body ?? { Error: { Code: ErrorCode, Message: ErrorMessage, Location: '' } };
    return { status: HttpStatusCode, text: JSON.stringify(body) };
  }

  private async execute(sent: unknown, flags: number): Promise<Answer> {
    const text = typeof sent === 'string' ? sent : JSON.stringify(sent);
    const body = JSON.parse(text) as RequestBody;
    const number = this.syncs.length;
    const requestBytes = byteLength(text);
    const actions = describe(body);
    let answer: Answer;
    try {
      await this.faults.before?.(number);
      // While a cell is edited Excel answers later where it was asked to wait, and refuses otherwise.
      if (this.editing && (flags & waitsForCellEdit) === 0)
        throw new HostError('InvalidOperationInCellEditMode', 'a cell is being edited');
      await this.editing;
      if (requestBytes > this.limit) answer = refuse('RequestPayloadSizeLimitExceeded');
      else
        answer = {
          HttpStatusCode: 200,
          ErrorCode: null,
          ErrorMessage: null,
          Body: this.dispatcher.run(body, (action) => this.faults.during?.(number, action)),
        };
      await this.faults.after?.(number);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      answer = refuse(error.code, error.message);
    }
    this.ended();
    let answerText = JSON.stringify(answer.Body);
    let responseBytes = byteLength(answerText);
    if (responseBytes > this.limit) {
      answer = refuse('ResponsePayloadSizeLimitExceeded');
      answerText = 'null';
      responseBytes = 0;
    }
    const error = answer.ErrorCode ?? answer.Body?.Error?.Code;
    this.syncs.push({
      number,
      requestBytes,
      responseBytes,
      actions,
      error,
      actionCount: body.Actions.length,
    });
    // Through JSON, as over the wire: undefined and class instances must not leak to the library.
    return { ...answer, Body: JSON.parse(answerText) as ResponseBody | null };
  }
}

function describe(body: RequestBody): string[] {
  const names: string[] = [];
  for (const path of Object.values(body.ObjectPaths)) if (path.Name !== '') names.push(path.Name);
  for (const action of body.Actions) {
    if (action.ActionType === 4) names.push(`set ${action.Name}`);
    else if (action.ActionType === 3 && !action.Name.startsWith('_')) names.push(action.Name);
    else if (action.ActionType === 2)
      names.push(...(action.QueryInfo?.Select ?? []).map((name) => `load ${name}`));
  }
  return names;
}
