package dev.graphconform.steps;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.PageParameter;
import dev.graphconform.catalogue.PrintedExample;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.PageAnswerChecks;
import dev.graphconform.check.PageAnswerChecks.PageTarget;
import dev.graphconform.check.Response;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.GraphRequest.Authorization;
import dev.graphconform.request.HttpMessage;
import dev.graphconform.request.PageRequest;
import dev.graphconform.request.ParameterValues;
import dev.graphconform.target.Target;
import dev.graphconform.target.WriteMode;
import java.net.URI;
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

    /** Judges the answer by the printed one. */
    void matches(HttpMessage printed) {
        PageAnswerChecks.matches(scenario.response(), printed, request(), pageTarget(), scenario.violations());
    }

    /** Judges the answer by the printed one, each printed value included. */
    void matchesToTheLetter() {
        matches(printedAnswer());
        PageAnswerChecks.sameValues(scenario.response(), printedAnswer(), request(), scenario.violations());
    }

    /** The printed answer of the example. */
    HttpMessage printedAnswer() {
        return HttpMessage.parse(example.answer()
                .orElseThrow(() -> InconclusiveException.notRun("the page prints no answer to this request")));
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
        return new PageTarget(target().cloud().isEmpty(), roots, hosts);
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
