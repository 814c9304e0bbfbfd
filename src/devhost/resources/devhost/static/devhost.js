/* What Jira's pages offer to an app's scripts. AUI, loaded next where it is there, takes contextPath from here and brings its own of the rest. */
(function () {
  "use strict";
  window.AJS = {
    $: window.jQuery,
    contextPath: function () {
      return document.querySelector('meta[name="ajs-context-path"]').content;
    },
    toInit: function (start) {
      window.jQuery(start);
    },
    format: function (text) {
      var values = arguments;
      return text.replace(/''/g, "'").replace(/\{(\d+)\}/g, function (whole, n) {
        var value = values[Number(n) + 1];
        return value === undefined ? whole : value;
      });
    },
  };
  document.addEventListener("keydown", function (event) {
    var menu = event.key === "Escape" && event.target.closest("details[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
})();
