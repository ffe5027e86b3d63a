import type { Change, Plan } from './plan';

function invertChange(change: Change): Change {
  // Each branch restates the pair so that the compiler proves both sides have the same shape.
  switch (change.type) {
    case 'cells':
      return { ...change, before: change.after, after: change.before };
    case 'marks':
      return { ...change, before: change.after, after: change.before };
    case 'sheet':
      return { ...change, before: change.after, after: change.before };
    case 'name':
      return { ...change, before: change.after, after: change.before };
    case 'setting':
      return { ...change, before: change.after, after: change.before };
    case 'width':
      return { ...change, before: change.after, after: change.before };
  }
}

/** The plan that takes `plan` back: every change reversed, in reverse order. */
export function invertPlan(plan: Plan): Plan {
  return { id: plan.id, action: 'undo', changes: plan.changes.map(invertChange).reverse() };
}
