/* Copied to the build as it is: must run in Internet Explorer 11, which Excel 2016 and 2019 show panes with. */
/* global document, location */
(function () {
  // The pane's own script comes too late to hear that Microsoft's library could not be loaded.
  function failed(event) {
    if (event.target && event.target.getAttribute && event.target.getAttribute('data-office') !== null)
      event.target.setAttribute('data-office', 'failed');
  }
  if (document.addEventListener) document.addEventListener('error', failed, true);
  var modern =
    typeof Promise === 'function' &&
    typeof Promise.any === 'function' &&
    typeof globalThis === 'object' &&
    typeof Worker === 'function' &&
    typeof Object.hasOwn === 'function' &&
    typeof String.prototype.replaceAll === 'function';
  if (modern) return;
  // The pages' own scripts stay away when they see this; in really old browsers they do not even parse.
  document.documentElement.setAttribute('data-too-old', '');
  var pane = {
    title: '这个版本的 Excel 太旧，打不开任务窗格',
    text: '请用电脑上的 Edge、Chrome 或 360 极速浏览器打开下面的网页版，选择台账文件就能校验。文件不会离开这台电脑。',
    english:
      'This Excel is too old for the task pane. Please open the page above in a current browser and choose your workbook there. The file stays on this computer.',
  };
  var desk = {
    title: '这个浏览器太旧，打不开这个页面',
    text: '请用新版的 Edge、Chrome 或 360 极速浏览器（极速模式）打开下面的地址。文件不会离开这台电脑。',
    english:
      'This browser is too old for the page. Please open the address above in a current Edge or Chrome. The file stays on this computer.',
  };
  function add(parent, tag, text) {
    var element = document.createElement(tag);
    element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
    return element;
  }
  function show() {
    var root = document.getElementById('root');
    if (!root) return;
    var words = root.getAttribute('data-page') === 'desk' ? desk : pane;
    var address =
      location.protocol +
      '//' +
      location.host +
      location.pathname.slice(0, location.pathname.lastIndexOf('/') + 1) +
      'desk.html';
    root.style.cssText = "font:14px/1.7 'Microsoft YaHei','Segoe UI',sans-serif;padding:20px;color:#242424";
    add(root, 'h1', words.title).style.cssText = 'font-size:18px;margin:0 0 12px';
    add(root, 'p', words.text);
    var link = add(add(root, 'p', ''), 'a', address);
    link.setAttribute('href', address);
    link.setAttribute('target', '_blank');
    add(root, 'p', words.english).setAttribute('lang', 'en');
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
  else show();
})();
