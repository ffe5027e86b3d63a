import type { ProxyMarked, Remote } from 'comlink';
import type {
  AidService,
  CertificateView,
  CheckView,
  CodesMaker,
  Overview,
  PickedFile,
  Preview,
  ReportPage,
  Request,
  WhatIf,
  WorkOptions,
} from '../../app/service';
import type { ExampleView } from '../../app/exampleViews';
import type { PaidView } from '../../app/paidView';
import type { PairExplanation, ReconcileQuery, ReconcileView } from '../../app/reconcileView';
import type { RecordRef } from '../../core/reconcile/pool';
import type { RowExplanation } from '../../core/policy/explainRow';
import type { RecordsSideBySide } from '../../core/sideBySide/recordsSideBySide';
import { controlToWire, withWireControl } from './wireControl';
import type { WireControl } from './wireControl';

type Control = (WireControl & ProxyMarked) | undefined;

/** {@link AidService} as a worker offers it. */
export interface WireService {
  overview(options: WorkOptions, control?: Control): Promise<Overview>;
  check(options: WorkOptions, control?: Control): Promise<CheckView>;
  verify(options: WorkOptions, control?: Control): Promise<CertificateView>;
  pages(options: WorkOptions, control?: Control): Promise<readonly ReportPage[]>;
  explain(
    place: { readonly sheetId: string; readonly row: number },
    options: WorkOptions,
    whatIf?: WhatIf,
    control?: Control,
  ): Promise<RowExplanation | undefined>;
  paid(options: WorkOptions, control?: Control): Promise<PaidView>;
  examples(options: WorkOptions, control?: Control): Promise<readonly ExampleView[]>;
  matchCodes(
    maker: CodesMaker,
    options: WorkOptions,
    control?: Control,
  ): ReturnType<AidService['matchCodes']>;
  reconcile(query: ReconcileQuery, options: WorkOptions, control?: Control): Promise<ReconcileView>;
  compareWithFiles(files: readonly PickedFile[], control?: Control): Promise<void>;
  explainPair(
    left: RecordRef,
    right: RecordRef,
    options: WorkOptions,
    control?: Control,
  ): Promise<PairExplanation | undefined>;
  compareRecords(
    issueId: string,
    options: WorkOptions,
    control?: Control,
  ): Promise<RecordsSideBySide | undefined>;
  prepare(request: Request, options: WorkOptions, control?: Control): Promise<Preview>;
  apply(planId: string, control?: Control): Promise<void>;
  undo(runId: string | undefined, control?: Control): Promise<void>;
  undoFix(issueId: string, control?: Control): Promise<void>;
}

const received = (control: Control) => control as unknown as Remote<WireControl> | undefined;

/** In the worker: the service of the moment, ready to be exposed. */
export function serviceToWire(current: () => AidService): WireService {
  return {
    overview: (options, wire) =>
      withWireControl(received(wire), (control) => current().overview(options, control)),
    check: (options, wire) => withWireControl(received(wire), (control) => current().check(options, control)),
    verify: (options, wire) =>
      withWireControl(received(wire), (control) => current().verify(options, control)),
    compareRecords: (issueId, options, wire) =>
      withWireControl(received(wire), (control) => current().compareRecords(issueId, options, control)),
    reconcile: (query, options, wire) =>
      withWireControl(received(wire), (control) => current().reconcile(query, options, control)),
    compareWithFiles: (files, wire) =>
      withWireControl(received(wire), (control) => current().compareWithFiles(files, control)),
    explainPair: (left, right, options, wire) =>
      withWireControl(received(wire), (control) => current().explainPair(left, right, options, control)),
    explain: (place, options, whatIf, wire) =>
      withWireControl(received(wire), (control) => current().explain(place, options, whatIf, control)),
    paid: (options, wire) => withWireControl(received(wire), (control) => current().paid(options, control)),
    examples: (options, wire) =>
      withWireControl(received(wire), (control) => current().examples(options, control)),
    matchCodes: (maker, options, wire) =>
      withWireControl(received(wire), (control) => current().matchCodes(maker, options, control)),
    pages: (options, wire) => withWireControl(received(wire), (control) => current().pages(options, control)),
    prepare: (request, options, wire) =>
      withWireControl(received(wire), (control) => current().prepare(request, options, control)),
    apply: (planId, wire) => withWireControl(received(wire), (control) => current().apply(planId, control)),
    undoFix: (issueId, wire) =>
      withWireControl(received(wire), (control) => current().undoFix(issueId, control)),
    undo: (runId, wire) => withWireControl(received(wire), (control) => current().undo(runId, control)),
  };
}

/** On the page: the worker's service as if it were here. */
export function serviceFromWire(remote: Remote<WireService>): AidService {
  return {
    overview: (options, control) => remote.overview(options, controlToWire(control)),
    check: (options, control) => remote.check(options, controlToWire(control)),
    verify: (options, control) => remote.verify(options, controlToWire(control)),
    compareRecords: (issueId, options, control) =>
      remote.compareRecords(issueId, options, controlToWire(control)),
    reconcile: (query, options, control) => remote.reconcile(query, options, controlToWire(control)),
    compareWithFiles: (files, control) => remote.compareWithFiles(files, controlToWire(control)),
    explainPair: (left, right, options, control) =>
      remote.explainPair(left, right, options, controlToWire(control)),
    explain: (place, options, whatIf, control) =>
      remote.explain(place, options, whatIf, controlToWire(control)),
    paid: (options, control) => remote.paid(options, controlToWire(control)),
    examples: (options, control) => remote.examples(options, controlToWire(control)),
    matchCodes: (maker, options, control) => remote.matchCodes(maker, options, controlToWire(control)),
    pages: (options, control) => remote.pages(options, controlToWire(control)),
    prepare: (request, options, control) => remote.prepare(request, options, controlToWire(control)),
    apply: (planId, control) => remote.apply(planId, controlToWire(control)),
    undoFix: (issueId, control) => remote.undoFix(issueId, controlToWire(control)),
    undo: (runId, control) => remote.undo(runId, controlToWire(control)),
  };
}
