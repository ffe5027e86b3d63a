/** Hands a file to the browser as a download. */
export function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has begun by the next minute whatever the disk.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
