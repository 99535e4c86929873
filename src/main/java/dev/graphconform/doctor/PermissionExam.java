package dev.graphconform.doctor;

import dev.graphconform.target.TokenKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the permissions that a token claims with those that a run needs: too few, too many, or not those that a rule is about. */
final class PermissionExam {
    /** Given with every sign-in, or good for the doctor's own look-ups: nobody's business. */
    private static final Set<String> UNMINDED = Set.of(
            "openid", "profile", "email", "offline_access", "User.Read", "User.ReadBasic.All", "User.Read.All", "AppCatalog.Read.All",
            "AppCatalog.Submit", "Organization.Read.All");
    private static final int MOST_NAMED = 8;

    private final Chart chart;

    PermissionExam(Chart chart) {
        this.chart = chart;
    }

    void examine(HeldToken token, Duty duty) {
        token.permissions().ifPresent(held -> {
            duty.exactly().ifPresent(wanted -> exactly(token, held, wanted));
            tooFew(token, held, duty);
            if (duty.thrifty()) {
                tooMany(token, held, duty);
            }
        });
    }

    private void exactly(HeldToken token, Set<String> held, Set<String> wanted) {
        Set<String> ofTable = new TreeSet<>(Call.CREATE_CHAT.permissions(token.kind()));
        ofTable.retainAll(held);
        Set<String> missing = without(wanted, ofTable);
        Set<String> tooMuch = without(ofTable, wanted);
        if (!missing.isEmpty()) {
            chart.fault(token.key(), "lacks " + listed(missing) + " (" + HeldToken.BY_ITS_CLAIMS + "), and its rule is about a token with"
                    + " just that; get one" + (tooMuch.isEmpty() ? " with it" : " with it, and without " + listed(tooMuch)));
        } else if (!tooMuch.isEmpty()) {
            chart.fault(token.key(), "holds " + listed(tooMuch) + " (" + HeldToken.BY_ITS_CLAIMS + "), so its rule would prove nothing; get"
                    + " one without it");
        }
    }

    private void tooFew(HeldToken token, Set<String> held, Duty duty) {
        List<Call> must = missing(duty.must(), held, token.kind());
        List<Call> wanted = missing(duty.wanted(), held, token.kind());
        if (!must.isEmpty()) {
            List<Call> all = missing(Stream.concat(duty.must().stream(), duty.wanted().stream()).toList(), held, token.kind());
            chart.fault(token.key(), lacks(token, all) + "; grant it" + reader(token, must));
        } else if (!wanted.isEmpty()) {
            chart.warning(token.key(), lacks(token, wanted) + "; rules that rest on it stay undecided, but decide nothing");
        }
    }

    private static String lacks(HeldToken token, List<Call> calls) {
        Set<String> permissions = calls.stream().map(call -> call.least(token.kind())).collect(Collectors.toCollection(TreeSet::new));
        return "lacks " + listed(permissions) + ", or a wider one, for " + calls.stream().map(Call::phrase).collect(Collectors.joining(", "))
                + " (" + HeldToken.BY_ITS_CLAIMS + ")";
    }

    /** Somebody else may read what one may only create. */
    private static String reader(HeldToken token, List<Call> must) {
        return token.is("default") && !must.contains(Call.CREATE_CHAT) ? ", or name who may read under credentials.reader" : "";
    }

    private void tooMany(HeldToken token, Set<String> held, Duty duty) {
        Set<String> least = duty.least(token.kind());
        Set<String> more = without(without(held, least), UNMINDED);
        if (!more.isEmpty() && missing(duty.must(), held, token.kind()).isEmpty()) {
            chart.warning(token.key(), "holds more than the planned rules need: " + listed(more) + " (" + HeldToken.BY_ITS_CLAIMS + "); "
                    + (least.isEmpty() ? "nothing of it is used" : listed(least) + (least.size() == 1 ? " is enough" : " are enough")));
        }
    }

    private static List<Call> missing(List<Call> calls, Set<String> held, TokenKind kind) {
        return calls.stream().filter(call -> !call.allowedBy(held, kind)).toList();
    }

    private static Set<String> without(Collection<String> all, Collection<String> taken) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(taken);
        return rest;
    }

    private static String listed(Collection<String> permissions) {
        String named = permissions.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return permissions.size() > MOST_NAMED ? named + " and " + (permissions.size() - MOST_NAMED) + " more" : named;
    }
}
