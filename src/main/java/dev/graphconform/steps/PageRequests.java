package dev.graphconform.steps;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.PageParameter;
import dev.graphconform.catalogue.PrintedExample;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.PageAnswerChecks;
import dev.graphconform.check.PageAnswerChecks.PageTarget;
import dev.graphconform.check.Response;
import dev.graphconform.check.RuleViolationException;
import dev.graphconform.check.ValueDifference;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.GraphRequest.Authorization;
import dev.graphconform.request.HttpMessage;
import dev.graphconform.request.PageRequest;
import dev.graphconform.request.ParameterValues;
import dev.graphconform.target.AnswerValues;
import dev.graphconform.target.Target;
import dev.graphconform.target.WriteMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requests that other pages than Create chat print, as one scenario sends and judges them. */
public final class PageRequests {
    private static final String GRAPH = "https://graph.microsoft.com";

    private final ScenarioContext scenario;
    private PrintedExample example;
    private PageRequest request;
    private final List<HttpMessage> others = new ArrayList<>();

    /** Those of this scenario. */
    public PageRequests(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** Begins with a printed request of an example. */
    void begin(String name) {
        example = Optional.ofNullable(catalogue().suite().printed().get(name))
                .orElseThrow(() -> InconclusiveException.notRun("no feature holds a documented request \"" + name
                        + "\"; name an example of catalogue.yaml, whose scenario sends it"));
        begin(example);
    }

    /** Begins with a printed request. */
    void begin(PrintedExample printed) {
        example = printed;
        others.clear();
        printed.others().forEach(this::orAnswer);
        try {
            request = new PageRequest(printed.request(), values());
        } catch (IllegalArgumentException unreadable) {
            throw InconclusiveException.notRun("the request cannot be sent: " + unreadable.getMessage());
        }
    }

    /** Whether the scenario sends such a request. */
    boolean begun() {
        return request != null;
    }

    /** Changes the request; what cannot be changed so is a slip in the feature, told as such. */
    void change(RequestChange change) {
        try {
            change.apply(request());
        } catch (IllegalArgumentException impossible) {
            throw InconclusiveException.notRun("the request cannot be changed so: " + impossible.getMessage());
        }
    }

    /** Gives a parameter another value. */
    void parameter(String name, String value) {
        PageParameter parameter = catalogue().suite().parameters().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InconclusiveException.notRun(
                        "there is no \"" + name + "\" under parameters in catalogue.yaml"));
        change(changed -> changed.parameter(parameter.printed(), value));
    }

    /** Sends the request. */
    void send(Authorization authorization) {
        scenario.answered(sent(request(), authorization));
    }

    /** The answer to the request as the page prints it, with the default credential. */
    Response control() {
        return sent(
                new PageRequest(example.request(), values()),
                new Authorization.CredentialAuthorization(target().defaultCredential()));
    }

    /** Judges the answer by the printed one, and by what else the page prints as an answer to this request. */
    void matches(HttpMessage printed) {
        matches(printed, pageTarget());
    }

    /** Judges the answer by the printed one, each printed value included. */
    void matchesToTheLetter() {
        matches(printedAnswer(), pageTarget().toTheLetter());
    }

    /** The page prints this as an answer to the request too. */
    void orAnswer(String printed) {
        others.add(answer(printed));
    }

    /** The answer has to be one of those that are printed, of several with its status any. */
    private void matches(HttpMessage printed, PageTarget asked) {
        List<HttpMessage> all =
                Stream.concat(Stream.of(printed), others.stream()).toList();
        List<HttpMessage> meant = all.stream()
                .filter(answer ->
                        answer.word(1).equals(String.valueOf(scenario.response().status())))
                .toList();
        List<HttpMessage> candidates = meant.isEmpty() ? List.of(printed) : meant;
        for (HttpMessage candidate : candidates.subList(0, candidates.size() - 1)) {
            try {
                matchesOne(candidate, asked, all);
                return;
            } catch (RuleViolationException | InconclusiveException another) {
                scenario.note("another answer than the printed " + candidate.startLine() + ": "
                        + another.getMessage().lines().findFirst().orElse(""));
            }
        }
        matchesOne(candidates.get(candidates.size() - 1), asked, all);
    }

    private void matchesOne(HttpMessage printed, PageTarget asked, List<HttpMessage> all) {
        List<ValueDifference> unjudged = new ArrayList<>();
        PageAnswerChecks.matches(scenario.response(), printed, request(), asked, scenario.violations(), unjudged::add);
        if (target().answers() == AnswerValues.UNSAID) {
            unjudged.forEach(difference -> scenario.note(difference.note()));
        }
        if (all.size() > 1) {
            scenario.note("the page prints " + all.size() + " answers to this request; this is number "
                    + (all.indexOf(printed) + 1) + ", " + printed.startLine());
        }
    }

    /** The printed answer of the example. */
    HttpMessage printedAnswer() {
        return answer(example.answer()
                .orElseThrow(() -> InconclusiveException.notRun("the page prints no answer to this request")));
    }

    /** An answer as a feature holds it. */
    HttpMessage answer(String printed) {
        HttpMessage message = HttpMessage.parse(printed);
        if (!message.startLine().matches("\\S+ [1-5]\\d\\d( .*)?")) {
            throw InconclusiveException.notRun("the printed answer begins with \"" + message.startLine()
                    + "\", which is no status line; write one into the feature");
        }
        return message;
    }

    /** The request of the scenario. */
    PageRequest request() {
        return Optional.ofNullable(request)
                .orElseThrow(() -> InconclusiveException.notRun(
                        "the scenario names no request; begin with: Given the page's request \"name\""));
    }

    /** What the answers of the target may name. */
    PageTarget pageTarget() {
        String version = request().version().orElse(target().apiVersion());
        List<String> roots = target().payloadRoots().contextRoots().stream()
                .map(root -> root + "/" + version)
                .toList();
        List<URI> hosts = Stream.concat(
                        Stream.of(target().serviceRoot().toString(), GRAPH),
                        target().payloadRoots().contextRoots().stream().map(Object::toString))
                .distinct()
                .map(URI::create)
                .toList();
        return new PageTarget(
                target().cloud().isEmpty(),
                roots,
                hosts,
                others.stream().map(answer -> answer.word(1)).toList(),
                target().answers() == AnswerValues.AS_PRINTED);
    }

    /** A value as features write it: JSON, or else a text. */
    static JsonNode value(String written) {
        try {
            return JsonMapper.shared().readTree(written.isBlank() ? "\"" + written + "\"" : written);
        } catch (JacksonException text) {
            return JsonMapper.shared().getNodeFactory().stringNode(written);
        }
    }

    private Response sent(PageRequest asked, Authorization authorization) {
        demandAllowed(asked);
        GraphRequest sending = new GraphRequest(
                asked.method(), asked.path(target().apiVersion()), asked.headers(), authorization, asked.body());
        return scenario.client().send(sending);
    }

    private void demandAllowed(PageRequest asked) {
        asked.version()
                .filter(version -> !version.equals(target().apiVersion()))
                .ifPresent(version -> {
                    throw InconclusiveException.notApplicable("the page prints this request for " + version
                            + ", the target is " + target().apiVersion() + "; apiVersion in the target file says so");
                });
        if (asked.writes() && target().writes() == WriteMode.NONE) {
            throw InconclusiveException.notRun(
                    "writes is none, and a " + asked.method() + " writes; set writes: ledger, or give --writes ledger");
        }
        if (asked.writes() && target().writes() == WriteMode.CLEAN && !asked.createsChat()) {
            throw InconclusiveException.notRun("writes is clean, and the kit can delete nothing but chats; set writes: "
                    + "ledger, and delete yourself what the ledger lists");
        }
        if (!asked.writes() && !target().readsBack()) {
            throw InconclusiveException.notRun("reads is none in the target file, and this is a GET");
        }
    }

    private ParameterValues values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (PageParameter parameter : catalogue().suite().parameters()) {
            Optional.ofNullable(target().parameters().get(parameter.name()))
                    .or(() -> Optional.of(parameter.printed()).filter(printed -> !parameter.placeholder()))
                    .ifPresent(value -> values.put(parameter.printed(), value));
        }
        return new ParameterValues(values);
    }

    private Catalogue catalogue() {
        return scenario.run().catalogue();
    }

    private Target target() {
        return scenario.target();
    }

    /** One thing that a rule wants otherwise. */
    interface RequestChange {
        void apply(PageRequest request);
    }
}
