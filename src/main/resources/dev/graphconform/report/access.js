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

    var notice = document.createElement('div');
    notice.className = 'conform-notice';
    notice.setAttribute('role', 'alert');
    document.getElementById('content').before(notice);

    /** Whether what is shown was asked for by a link, so that it has to come into view. */
    var led = false;

    function lead() {
        var asked = /^#rule\/(.+)$/.exec(window.location.hash);
        notice.textContent = '';
        if (!asked) { return; }
        var id = decodeURIComponent(asked[1]);
        var found;
        files('data/suites.json').children.forEach(function (kind) {
            kind.children.forEach(function (suite) {
                if (suite.name === id) { found = test(suite); }
            });
        });
        led = true;
        window.location.replace(found ? '#suites/' + found.parentUid + '/' + found.uid : '#suites');
        if (!found) {
            window.setTimeout(function () { notice.textContent = 'This report has no rule or example "' + id + '".'; }, 0);
        }
    }

    lead();
    window.addEventListener('hashchange', lead);

    // past the menu, to what people come for: the first test that failed
    function firstFailed() {
        var failed;
        files('data/suites.json').children.slice().reverse().forEach(function (kind) {
            kind.children.forEach(function (suite) {
                var worst = test(suite);
                if (!failed && (worst.status === 'failed' || worst.status === 'broken')) { failed = worst; }
            });
        });
        return failed;
    }

    var failed = firstFailed();
    var skip = document.createElement('button');
    skip.className = 'conform-skip';
    skip.textContent = failed ? 'Skip to the first failure' : 'Skip to the content';
    skip.addEventListener('click', function () {
        if (failed) {
            led = true;
            window.location.hash = '#suites/' + failed.parentUid + '/' + failed.uid;
        }
        kept = ['.side-by-side__right', '.app__content'];
        window.setTimeout(keepFocus, 100);
    });
    document.querySelector('.conform-title').appendChild(skip);

    // Allure folds and sorts by clicks on elements that no keyboard reaches and no screen reader names
    var BUTTONS = '.node__title:not(a), .step__title_hasContent, .attachment-row, .status-details__trace-toggle, .sorter__item, .tree__info, .tree__download, '
        + '.fullname__copy, .y-label[data-status], .n-label[data-status], .n-label-mark, .y-label-mark, .side-nav__collapse, .clickable, '
        + '.attachment-row__link .link, .attachment-row__fullscreen .link';
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
        all('.widgets-grid, .side-by-side__left, .side-by-side__right, .test-result__content, .timeline__body', function (part) { name(part, 'tabindex', '0'); });
        all('svg a', function (link) {
            if (!link.textContent.trim()) { name(link, 'aria-label', 'A test of the time line'); }
        });
        all('.widgets-grid__col:first-child', function (column) {
            if (!document.querySelector('.conform-verdict')) {
                column.prepend(document.getElementById('conform-verdict').content.cloneNode(true));
            }
        });
        all('.side-by-side', function (panes) {
            panes.classList.toggle('conform-chosen', Boolean(panes.querySelector('.side-by-side__right .test-result')));
        });
        all(BUTTONS, function (element) {
            if (element.hasAttribute(MARK)) { return; }
            element.setAttribute(MARK, '');
            if (element.closest('a[href], button')) { return; }
            name(element, 'tabindex', '0');
            if (!element.querySelector('a, button, [tabindex]')) { name(element, 'role', 'button'); }
            if (!element.textContent.trim() || element.matches('.y-label')) {
                var tip = element.getAttribute('data-tooltip') || (element.closest('.attachment-row__fullscreen') ? 'Full screen' : 'Copy the name');
                name(element, 'aria-label', (element.textContent.trim() + ' ' + tip).trim());
            }
        });
        all('.node__title[role=button], .step__title[role=button]', function (element) {
            var open = element.parentElement.matches('.node__expanded, .step_expanded');
            element.setAttribute('aria-expanded', String(open));
        });
    }

    document.addEventListener('keydown', function (event) {
        var element = event.target;
        if ((event.key === 'Enter' || event.key === ' ') && element.hasAttribute && element.hasAttribute(MARK)) {
            event.preventDefault();
            element.click();
        }
    });

    // Allure draws anew what it shows, and the element that had the focus is gone: its successor takes it
    var kept = [];

    function keep(element) {
        kept = [];
        if (element.matches('a[href]')) { kept.push('a[href="' + element.getAttribute('href') + '"]'); }
        var marks = Array.prototype.filter.call(element.attributes, function (attribute) {
            return /^data-(?!reached|tooltip)/.test(attribute.name);
        });
        if (marks.length) {
            kept.push(marks.map(function (mark) { return '[' + mark.name + '=' + JSON.stringify(mark.value) + ']'; }).join(''));
        }
        kept.push('.side-by-side__right', '.app__content');
    }

    function keepFocus() {
        var lost = document.activeElement === document.body || document.activeElement === skip;
        if (!lost) { return; }
        for (var index = 0; index < kept.length; index++) {
            var successor = document.querySelector(kept[index]);
            if (successor) {
                if (!successor.hasAttribute('tabindex') && !successor.matches('a[href]')) { successor.setAttribute('tabindex', '-1'); }
                successor.focus({preventScroll: true});
                return;
            }
        }
    }

    document.addEventListener('focusin', function (event) { if (event.target !== skip) { keep(event.target); } });

    function comeIntoView() {
        var active = led && document.querySelector('.node__title_active');
        if (active) {
            led = false;
            active.scrollIntoView({block: 'center'});
        }
    }

    var waiting = false;
    new MutationObserver(function () {
        if (!waiting) {
            waiting = true;
            window.setTimeout(function () { waiting = false; reach(); keepFocus(); comeIntoView(); }, 50);
        }
    }).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['class']});
    reach();
}());
