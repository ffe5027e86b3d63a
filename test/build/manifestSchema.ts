/** How often a child may stand: at least, at most. */
type Count = readonly [least: number, most: number];
type Sequence = readonly (readonly [child: string, ...count: Count])[];

const once: Count = [1, 1];
const maybe: Count = [0, 1];
const some: Count = [1, Infinity];
const any: Count = [0, Infinity];

/**
 * The order and number of children that Microsoft's published schema asks for ([MS-OWEMXML]: OfficeAppManifestV1_1,
 * TaskPaneAppVersionOverridesV1_0, OfficeAppBasicTypesV1_0), for the elements our manifest uses; last checked 2026-11-22.
 * An element in the wrong place makes Excel refuse the whole add-in without a word.
 */
const sequences: Readonly<Record<string, Sequence>> = {
  OfficeApp: [
    ['Id', ...once],
    ['AlternateId', ...maybe],
    ['Version', ...once],
    ['ProviderName', ...once],
    ['DefaultLocale', ...once],
    ['DisplayName', ...once],
    ['Description', ...once],
    ['IconUrl', ...maybe],
    ['HighResolutionIconUrl', ...maybe],
    ['SupportUrl', ...maybe],
    ['AppDomains', ...maybe],
    ['Hosts', ...maybe],
    ['Requirements', ...maybe],
    ['DefaultSettings', ...once],
    ['Permissions', ...once],
    ['VersionOverrides', ...maybe],
  ],
  AppDomains: [['AppDomain', ...some]],
  DefaultSettings: [['SourceLocation', ...once]],
  'OfficeApp/Hosts': [['Host', ...some]],
  'OfficeApp/DisplayName': [['Override', ...any]],
  'OfficeApp/Description': [['Override', ...any]],
  VersionOverrides: [
    ['Description', ...maybe],
    ['Requirements', ...maybe],
    ['Hosts', ...maybe],
    ['Resources', ...maybe],
  ],
  'VersionOverrides/Hosts': [['Host', ...some]],
  'VersionOverrides/Hosts/Host': [['DesktopFormFactor', ...once]],
  DesktopFormFactor: [
    ['GetStarted', ...maybe],
    ['FunctionFile', ...maybe],
    ['ExtensionPoint', ...some],
  ],
  GetStarted: [
    ['Title', ...once],
    ['Description', ...once],
    ['LearnMoreUrl', ...once],
  ],
  ExtensionPoint: [['CustomTab', ...some]],
  CustomTab: [
    ['Group', ...some],
    ['Label', ...once],
  ],
  Group: [
    ['Label', ...once],
    ['Icon', ...once],
    // The schema sets no bound; Excel shows six in a group.
    ['Control', 1, 6],
  ],
  Control: [
    ['Label', ...once],
    ['Supertip', ...once],
    ['Icon', ...once],
    ['Action', ...once],
  ],
  Supertip: [
    ['Title', ...once],
    ['Description', ...once],
  ],
  Icon: [['bt:Image', ...some]],
  'Action:ShowTaskpane': [
    ['TaskpaneId', ...maybe],
    ['SourceLocation', ...once],
    ['Title', ...maybe],
  ],
  'Action:ExecuteFunction': [['FunctionName', ...once]],
  Resources: [
    ['bt:Images', ...maybe],
    ['bt:Urls', ...maybe],
    ['bt:ShortStrings', ...maybe],
    ['bt:LongStrings', ...maybe],
  ],
  'bt:Images': [['bt:Image', ...some]],
  'bt:Urls': [['bt:Url', ...some]],
  'bt:ShortStrings': [['bt:String', ...some]],
  'bt:LongStrings': [['bt:String', ...some]],
  'Resources/bt:ShortStrings/bt:String': [['bt:Override', ...any]],
  'Resources/bt:LongStrings/bt:String': [['bt:Override', ...any]],
};

/** The rule for an element: by its path's end, its kind (`xsi:type`) or its name; no rule = no children. */
function sequenceOf(element: Element): Sequence {
  const name = element.tagName;
  const parent = element.parentElement?.tagName ?? '';
  const above = element.parentElement?.parentElement?.tagName ?? '';
  const kind = `${name}:${element.getAttribute('xsi:type') ?? ''}`;
  return (
    sequences[`${above}/${parent}/${name}`] ??
    sequences[`${parent}/${name}`] ??
    sequences[kind] ??
    sequences[name] ??
    []
  );
}

/** What is out of order, missing, too many or unknown in the manifest; [] when Excel's schema is met. */
export function schemaFaults(element: Element): string[] {
  const sequence = sequenceOf(element);
  const faults: string[] = [];
  const children = [...element.children];
  let at = 0;
  for (const [name, least, most] of sequence) {
    let count = 0;
    while (children[at]?.tagName === name) {
      at += 1;
      count += 1;
    }
    if (count < least || count > most)
      faults.push(`${element.tagName}: ${String(count)} × ${name} where it belongs`);
  }
  for (const child of children.slice(at))
    faults.push(`${element.tagName}: ${child.tagName} does not belong there`);
  return [...faults, ...children.flatMap(schemaFaults)];
}
