/* Copied to the build as it is: must run in Internet Explorer 11, which Excel 2016 and 2019 show panes with. */
(function () {
  var modern =
    typeof Promise === 'function' &&
    typeof Promise.any === 'function' &&
    typeof globalThis === 'object' &&
    typeof Worker === 'function' &&
    typeof String.prototype.replaceAll === 'function';
  if (modern) return;
  function show() {
    var root = document.getElementById('root');
    if (!root) return;
    var desk = root.getAttribute('data-desk') || 'desk.html';
    root.innerHTML =
      "<div style=\"font:14px/1.7 'Microsoft YaHei','Segoe UI',sans-serif;padding:20px;color:#242424\">" +
      '<h1 style="font-size:18px;margin:0 0 12px">这个版本的 Excel 太旧，打不开任务窗格</h1>' +
      '<p>请用电脑上的 Edge、Chrome 或 360 极速浏览器打开下面的网页版，选择台账文件就能校验。文件不会离开这台电脑。</p>' +
      '<p><a id="desk-link" target="_blank"></a></p>' +
      '<hr><p lang="en">This Excel is too old for the task pane. Please open the page above in a current browser and choose your workbook there. The file stays on this computer.</p>' +
      '</div>';
    var link = document.getElementById('desk-link');
    var address = location.href.replace(/[^\/]*([?#].*)?$/, '') + desk;
    link.setAttribute('href', address);
    link.appendChild(document.createTextNode(address));
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
  else show();
})();
