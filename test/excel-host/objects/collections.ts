import { HostError } from '../hostError';
import { asBoolean, asText, isHostObject, type HostObject } from '../hostObject';
import { parseAreas } from '../model/addresses';
import { absoluteAddress } from '../model/absoluteAddress';
import type { HostName, HostXmlPart } from '../model/hostWorkbook';
import { areaOf } from './rangeTargets';
import type { HostContext } from './context';

function formulaOf(name: HostName): string {
  return name.sheet ? `=${absoluteAddress(name.sheet.name, name.area)}` : '=#REF!';
}

function nameObject(context: HostContext, name: HostName): HostObject {
  return {
    type: 'NamedItem',
    id: name.name,
    get: {
      name: () => name.name,
      type: () => (name.sheet ? 'Range' : 'Error'),
      visible: () => name.visible,
      formula: () => formulaOf(name),
      scope: () => 'Workbook',
    },
    set: {
      visible: (value) => {
        name.visible = asBoolean(value);
      },
      formula: (value) => {
        const text = asText(value);
        const [area] = parseAreas(text.replace(/^=/, ''));
        const sheetName = text.slice(1, text.lastIndexOf('!')).replace(/^'|'$/g, '').replaceAll("''", "'");
        const sheet = context.workbook.findSheet(sheetName);
        if (!sheet || !area) throw new HostError('InvalidArgument', `formula ${text}`);
        name.sheet = sheet;
        name.area = area;
      },
    },
    call: {
      delete: () => {
        context.workbook.names = context.workbook.names.filter((other) => other !== name);
      },
    },
  };
}

/** `workbook.names`. */
export function namesObject(context: HostContext): HostObject {
  const { workbook } = context;
  const find = (key: unknown): HostName | undefined =>
    workbook.names.find((name) => name.name.toLowerCase() === asText(key).toLowerCase());
  const item = (key: unknown): HostObject => {
    const name = find(key);
    if (!name) throw new HostError('ItemNotFound', `name ${String(key)}`);
    return nameObject(context, name);
  };
  return {
    type: 'NamedItemCollection',
    items: () => workbook.names.map((name) => nameObject(context, name)),
    item,
    call: {
      getItem: item,
      getItemOrNullObject: (key) => {
        const name = find(key);
        return name ? nameObject(context, name) : null;
      },
      add: (key, target) => {
        const text = asText(key);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(text))
          throw new HostError('InvalidArgument', `name ${text}`);
        if (find(text)) throw new HostError('ItemAlreadyExists', `name ${text}`);
        const place = isHostObject(target) ? areaOf(target) : undefined;
        if (!place) throw new HostError('InvalidArgument', 'a name needs a range');
        const name: HostName = { name: text, sheet: place.sheet, area: place.area, visible: true };
        workbook.names.push(name);
        return nameObject(context, name);
      },
    },
  };
}

function partObject(context: HostContext, part: HostXmlPart): HostObject {
  return {
    type: 'CustomXmlPart',
    id: part.id,
    get: { id: () => part.id },
    call: {
      getXml: () => part.xml,
      setXml: (xml) => {
        part.xml = checkXml(xml);
      },
      delete: () => {
        context.workbook.xmlParts = context.workbook.xmlParts.filter((other) => other !== part);
      },
    },
  };
}

function checkXml(xml: unknown): string {
  const text = asText(xml);
  if (!/^<[A-Za-z][^<]*>/.test(text)) throw new HostError('InvalidArgument', 'not XML');
  return text;
}

/** `workbook.customXmlParts`. */
export function xmlPartsObject(context: HostContext): HostObject {
  const { workbook } = context;
  const collection = (parts: () => readonly HostXmlPart[]): HostObject => {
    const item = (key: unknown): HostObject => {
      const part = parts().find((candidate) => candidate.id === key);
      if (!part) throw new HostError('ItemNotFound', `custom XML ${String(key)}`);
      return partObject(context, part);
    };
    return {
      type: 'CustomXmlPartCollection',
      items: () => parts().map((part) => partObject(context, part)),
      item,
      call: { getItem: item },
    };
  };
  const all = collection(() => workbook.xmlParts);
  return {
    ...all,
    call: {
      ...all.call,
      add: (xml) => {
        const part = { id: workbook.nextId(), xml: checkXml(xml) };
        workbook.xmlParts.push(part);
        return partObject(context, part);
      },
      getByNamespace: (namespace) =>
        collection(() =>
          workbook.xmlParts.filter((part) => part.xml.includes(`xmlns="${asText(namespace)}"`)),
        ),
    },
  };
}
