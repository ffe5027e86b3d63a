import { HostError } from './hostError';
import { isHostObject, member, memberName, wireName, type HostObject } from './hostObject';

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

/** The body of one request of the real library. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

/** The library tells it that the ribbon's functions can be called now. */
const internalService: HostObject = {
  type: 'Microsoft.InternalService.AddinInternalService',
  call: { notifyActionHandlerReady: () => null },
};

/** Objects the add-in keeps between requests. */
export type References = Map<string, HostObject | null>;

/** Runs one request after another against the object tree, exactly in the order of its actions. */
export class Dispatcher {
  private readonly references: References = new Map();
  private readonly referenceIds = new Map<HostObject, string>();
  private paths = new Map<number, HostObject | null>();
  private body: RequestBody = { Actions: [], ObjectPaths: {} };

  constructor(private readonly root: HostObject) {}

  /** Number of references the add-in has not given back. */
  get kept(): number {
    return this.references.size;
  }

  /** @param onAction told the number of each action before it is done; what it throws fails the request there */
  run(body: RequestBody, onAction?: (index: number) => void): ResponseBody {
    this.body = body;
    this.paths = new Map();
    const response: ResponseBody = { Results: [] };
    for (const [index, action] of body.Actions.entries()) {
      try {
        onAction?.(index);
        response.Results.push({ ActionId: action.Id, Value: this.act(action) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const path = body.ObjectPaths[String(action.ObjectPathId)];
        response.Error = {
          Code: error.code,
          Message: error.message,
          Location: path?.Name ?? '',
          ActionIndex: index,
        };
        break;
      }
    }
    return response;
  }

  private act(action: Action): unknown {
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return this.identity(object);
      case 2:
        return object ? this.query(object, action.QueryInfo) : null;
      case 3:
        return this.call(object, action);
      case 4: {
        if (!object)
          throw new HostError('InvalidObjectPath', `cannot set ${action.Name} of an absent object`);
        const value = this.values(action.ArgumentInfo)[0];
        member(object.set, object, memberName(action.Name))(value);
        return null;
      }
      case 5:
        return null;
      default:
        throw new HostError('NotImplemented', `action type ${String(action.ActionType)}`);
    }
  }

  private identity(object: HostObject | null): unknown {
    if (!object) return null;
    const reference = this.referenceIds.get(object);
    if (reference !== undefined) return { _ReferenceId: reference };
    return object.id === undefined ? {} : { _Id: object.id };
  }

  private call(object: HostObject | null, action: Action): unknown {
    if (action.Name === '_KeepReference') {
      if (object && !this.referenceIds.has(object)) {
        if (!object.referable) throw new HostError('ApiNotFound', `${object.type} keeps no reference`);
        const id = `ref:${String(this.references.size)}:${String(action.Id)}`;
        this.references.set(id, object);
        this.referenceIds.set(object, id);
      }
      return null;
    }
    if (action.Name === '_RemoveReference' || action.Name === '_RemoveAllReferences') {
      const [id] = this.values(action.ArgumentInfo);
      for (const key of id === undefined ? [...this.references.keys()] : [typeof id === 'string' ? id : '']) {
        const kept = this.references.get(key);
        if (kept) this.referenceIds.delete(kept);
        this.references.delete(key);
      }
      return null;
    }
    if (!object) return null;
    const result = member(object.call, object, memberName(action.Name))(...this.values(action.ArgumentInfo));
    return isHostObject(result) ? this.identity(result) : (result ?? null);
  }

  private values(info: Arguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const referenced = info?.ReferencedObjectPathIds?.[index];
      return typeof referenced === 'number' && referenced > 0
        ? this.resolve(referenced)
        : (value ?? undefined);
    });
  }

  private resolve(id: number): HostObject | null {
    const known = this.paths.get(id);
    if (known !== undefined || this.paths.has(id)) return known ?? null;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `no object path ${String(id)}`);
    const object = this.find(path);
    this.paths.set(id, object);
    return object;
  }

  private find(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === 1) return this.root;
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 6) {
      const kept = this.references.get(path.Name);
      if (kept === undefined)
        throw new HostError('InvalidReference', `reference ${path.Name} was given back`);
      return kept;
    }
    if (path.ObjectPathType === 2 && path.Name === internalService.type) return internalService;
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    // What an absent object leads to is absent as well.
    if (!parent) return null;
    const name = memberName(path.Name);
    if (path.ObjectPathType === 4) return member(parent.child, parent, name)();
    if (path.ObjectPathType === 5) {
      if (!parent.item) throw new HostError('ApiNotFound', `${parent.type} has no items`);
      return parent.item(this.values(path.ArgumentInfo)[0]);
    }
    if (path.ObjectPathType === 3) {
      const result = member(parent.call, parent, name)(...this.values(path.ArgumentInfo));
      if (result !== null && !isHostObject(result))
        throw new HostError('InvalidObjectPath', `${name} gives no object`);
      return result;
    }
    throw new HostError('NotImplemented', `object path type ${String(path.ObjectPathType)}`);
  }

  private query(object: HostObject, info: Action['QueryInfo']): unknown {
    const select = info?.Select;
    if (!select || select.length === 0) {
      throw new HostError('InvalidArgument', `load of ${object.type} names no properties`);
    }
    if (!object.items) return this.select(object, select);
    const items = object
      .items()
      .slice(info.Skip ?? 0, info.Top === undefined ? undefined : (info.Skip ?? 0) + info.Top);
    return {
      _Items: items.map((item) => ({ ...(this.identity(item) as object), ...this.select(item, select) })),
    };
  }

  private select(object: HostObject, names: readonly string[]): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const nested = new Map<string, string[]>();
    for (const name of names) {
      const [head = '', ...rest] = name.split('/');
      if (rest.length === 0) result[wireName(head)] = member(object.get, object, head)();
      else nested.set(head, [...(nested.get(head) ?? []), rest.join('/')]);
    }
    for (const [head, rest] of nested) {
      const child = member(object.child, object, head)();
      result[wireName(head)] = child ? this.query(child, { Select: rest }) : null;
    }
    return result;
  }
}
