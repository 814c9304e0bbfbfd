/* What Jira's pages offer to an app's scripts; AUI brings the rest, where it is there. */
(function () {
  "use strict";
  function meta(name) {
    var tag = document.querySelector('meta[name="' + name + '"]');
    return tag ? tag.content : "";
  }
  var AJS = (window.AJS = window.AJS || {});
  AJS.$ = AJS.$ || window.jQuery;
  AJS.contextPath = function () {
    return meta("ajs-context-path");
  };
  AJS.Meta = AJS.Meta || {
    get: function (name) {
      return meta("ajs-" + name) || undefined;
    },
  };
  AJS.toInit = AJS.toInit || function (start) {
    window.jQuery(start);
  };
  AJS.format = AJS.format || function (text) {
    var values = arguments;
    return text.replace(/''/g, "'").replace(/\{(\d+)\}/g, function (whole, n) {
      return values[Number(n) + 1] === undefined ? whole : values[Number(n) + 1];
    });
  };
  document.addEventListener("keydown", function (event) {
    var menu = event.key === "Escape" && event.target.closest && event.target.closest("details[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
})();
