/** Prints a whole page of HTML (without scripts) by the browser, beside the page in view. */
export function printPage(html: string): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0' });
  frame.addEventListener('load', () => {
    const page = frame.contentWindow;
    if (!page) return;
    page.addEventListener('afterprint', () => frame.remove(), { once: true });
    page.print();
  });
  frame.srcdoc = html;
  document.body.append(frame);
}
