/* Shows a newer panel as soon as Heed has read the news, without loading the page again. */
(function () {
  'use strict';

  var FIRST_PAUSE = 700;
  var LONGEST_PAUSE = 10000;
  var MOST_TRIES = 25;

  function isPending(panel) {
    return panel.getAttribute('data-heed-pending') === 'true';
  }

  function parse(html) {
    var template = document.createElement('template');
    template.innerHTML = html;
    return template.content.querySelector('.heed-panel');
  }

  function keepOpen(before, after) {
    var summaries = {};
    before.querySelectorAll('details[open] > summary').forEach(function (summary) {
      summaries[summary.textContent.trim()] = true;
    });
    after.querySelectorAll('details > summary').forEach(function (summary) {
      summary.parentNode.open = summaries[summary.textContent.trim()] === true;
    });
  }

  function isNewer(before, after) {
    return after.getAttribute('data-heed-read-at') !== before.getAttribute('data-heed-read-at')
      || isPending(after) !== isPending(before);
  }

  /** Somebody who is reading along by keyboard must not lose their place. */
  function show(before, after) {
    if (!isNewer(before, after) || before.contains(document.activeElement)) {
      return before;
    }
    keepOpen(before, after);
    before.replaceWith(after);
    return after;
  }

  function ask(panel, tries) {
    if (!document.contains(panel) || tries >= MOST_TRIES) {
      return;
    }
    var pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * Math.pow(1.3, tries));
    window.setTimeout(function () {
      window.fetch(panel.getAttribute('data-heed-refresh'), { credentials: 'same-origin' })
        .then(function (response) {
          return response.ok ? response.text() : '';
        })
        .then(function (html) {
          var newer = parse(html);
          if (!newer) {
            return;
          }
          var shown = show(panel, newer);
          if (isPending(newer) || shown === panel && isNewer(panel, newer)) {
            ask(shown, tries + 1);
          }
        })
        .catch(function () {
          ask(panel, tries + 1);
        });
    }, pause);
  }

  function begin() {
    document.querySelectorAll('.heed-panel:not([data-heed-asked])').forEach(function (panel) {
      panel.setAttribute('data-heed-asked', 'true');
      if (isPending(panel)) {
        ask(panel, 0);
      }
    });
  }

  /** Jira adds comments without loading the page: look once whether there is news. */
  function lookAgain() {
    begin();
    document.querySelectorAll('.heed-panel[data-heed-pending="false"]').forEach(function (panel) {
      ask(panel, 0);
    });
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', begin);
  } else {
    begin();
  }
  if (window.JIRA && window.JIRA.bind) {
    window.JIRA.bind('newContentAdded', lookAgain);
  }
}());
