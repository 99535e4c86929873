(function () {
    'use strict';

    // #rule/<id> leads to the first test of that rule or example that did not pass, else to its first: a link that a summary can make
    function files(name) {
        var text = atob(window.reportData[name] || '');
        return JSON.parse(new TextDecoder().decode(Uint8Array.from(text, function (sign) { return sign.charCodeAt(0); })));
    }

    function test(suite) {
        var weights = ['failed', 'broken', 'unknown', 'skipped', 'passed'];
        return suite.children.slice().sort(function (one, other) {
            return weights.indexOf(one.status) - weights.indexOf(other.status);
        })[0];
    }

    function lead() {
        var asked = /^#rule\/(.+)$/.exec(window.location.hash);
        if (!asked) { return; }
        var id = decodeURIComponent(asked[1]);
        files('data/suites.json').children.forEach(function (kind) {
            kind.children.forEach(function (suite) {
                if (suite.name === id) {
                    var found = test(suite);
                    window.location.replace('#suites/' + found.parentUid + '/' + found.uid);
                }
            });
        });
    }

    lead();
    window.addEventListener('hashchange', lead);

    // Allure folds and sorts by clicks on elements that no keyboard reaches and no screen reader names
    var BUTTONS = '.node__title:not(a), .step__title_hasContent, .attachment-row, .status-details__trace-toggle, .sorter__item, .tree__info, .tree__download, '
        + '.fullname__copy, .y-label[data-status], .n-label-mark, .side-nav__collapse, .clickable';
    var MARK = 'data-reached';

    function name(element, attribute, value) {
        if (element && !element.hasAttribute(attribute)) { element.setAttribute(attribute, value); }
    }

    function all(selector, act) {
        Array.prototype.forEach.call(document.querySelectorAll(selector), act);
    }

    function reach() {
        all('.app__nav', function (part) { name(part, 'role', 'navigation'); name(part, 'aria-label', 'Views'); });
        all('.app__content', function (part) { name(part, 'role', 'main'); });
        all('.search__input', function (input) { name(input, 'aria-label', 'Search tests by name'); });
        all('.widgets-grid, .tree__content, .side-by-side__left, .side-by-side__right, .test-result__content, .timeline__body', function (part) { name(part, 'tabindex', '0'); });
        all('svg a', function (link) {
            if (!link.textContent.trim()) { name(link, 'aria-label', 'A test of the time line'); }
        });
        all(BUTTONS, function (element) {
            if (element.hasAttribute(MARK)) { return; }
            element.setAttribute(MARK, '');
            if (element.closest('a, button')) { return; }
            name(element, 'tabindex', '0');
            if (!element.querySelector('a, button, [tabindex]')) { name(element, 'role', 'button'); }
            if (!element.textContent.trim() || element.matches('.y-label')) {
                var tip = element.getAttribute('data-tooltip') || 'Copy the name';
                name(element, 'aria-label', (element.textContent.trim() + ' ' + tip).trim());
            }
        });
    }

    document.addEventListener('keydown', function (event) {
        var element = event.target;
        if ((event.key === 'Enter' || event.key === ' ') && element.hasAttribute && element.hasAttribute(MARK)) {
            event.preventDefault();
            element.click();
        }
    });

    var waiting = false;
    new MutationObserver(function () {
        if (!waiting) {
            waiting = true;
            window.setTimeout(function () { waiting = false; reach(); }, 50);
        }
    }).observe(document.body, {childList: true, subtree: true});
    reach();
}());
