/** The address the manifest in the repository is written for. */
export const developmentUrl = 'https://localhost:3000';

/**
 * The manifest for another address: every URL that starts with the development address is moved.
 * @param {string} manifest the XML text
 * @param {string} baseUrl https address without a slash at the end
 * @throws {Error} when the address is not https or cannot stand in XML
 */
export function manifestFor(manifest, baseUrl) {
  const url = new URL(baseUrl);
  if (url.protocol !== 'https:')
    throw new Error(
      `AID_BASE_URL must start with https:// (Excel loads add-ins over https only): ${baseUrl}`,
    );
  if (/["'<>&\s]/.test(baseUrl))
    throw new Error(`AID_BASE_URL contains a character that cannot stand in the manifest: ${baseUrl}`);
  return manifest.replaceAll(developmentUrl, withoutSlash(baseUrl));
}

/** The address without slashes at its end. */
export function withoutSlash(address) {
  let end = address.length;
  while (address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
}
