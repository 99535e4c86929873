package dev.graphconform.independent;

import java.util.List;
import java.util.Set;

/** Where chats, members, apps, operations and people are read. */
final class Window {
    private static final int LATE_MILLIS = 70;
    private static final int QUICK_LOOKS = 2;
    private static final int SLOW_LOOKS = 9;

    private final People people;
    private final Rooms rooms;
    private final Twist twist;
    private final Set<Liberty> liberties;

    Window(People people, Rooms rooms, Twist twist, Set<Liberty> liberties) {
        this.people = people;
        this.rooms = rooms;
        this.twist = twist;
        this.liberties = liberties;
    }

    Reply read(Call call, Pass pass, Printer printer) {
        List<String> parts = call.parts();
        if (parts.equals(List.of("me")) && !pass.application()) {
            return person(pass.holder());
        }
        if (parts.size() == 2 && parts.get(0).equals("users")) {
            return person(people.named(parts.get(1), "").orElseThrow(() -> new Refused(Reason.NO_SUCH_PATH)));
        }
        if (parts.size() < 2 || !parts.get(0).equals("chats")) {
            throw new Refused(Reason.NO_SUCH_PATH);
        }
        if (!pass.mayRead()) {
            throw new Refused(Reason.NO_PERMISSION);
        }
        Room room = rooms.byId(parts.get(1)).filter(found -> age(found) >= 0).orElseThrow(() -> new Refused(Reason.NO_SUCH_PATH));
        if (!pass.application() && !room.has(pass.holder())) {
            throw new Refused(Reason.NOT_ON_ROSTER);
        }
        return parts.size() == 2 ? printer.chat(room, 200) : below(room, parts.subList(2, parts.size()), call, printer);
    }

    private Reply below(Room room, List<String> parts, Call call, Printer printer) {
        int from = from(call.query());
        if (parts.equals(List.of("members"))) {
            // an order holds from page to page, and is another one at the next look
            String order = from == 0 ? String.valueOf(call.number()) : call.query().replaceAll(".*skiptoken=\\d+_(\\d+).*", "$1");
            return printer.members(room, seated(room), call.path(), from, order);
        }
        if (parts.equals(List.of("installedApps"))) {
            List<String> apps = room.apps.stream().toList();
            return printer.apps(room, age(room) < LATE_MILLIS * 2 && liberties.contains(Liberty.LATE_VISIBILITY) ? List.of() : apps, call.path(), from);
        }
        if (parts.size() == 2 && parts.get(0).equals("operations")) {
            Job job = rooms.jobs.stream()
                    .filter(found -> found.id.equalsIgnoreCase(parts.get(1)) && found.room.equals(room))
                    .findFirst()
                    .orElseThrow(() -> new Refused(Reason.NO_SUCH_PATH));
            String state = Job.state(job.look(), liberties.contains(Liberty.SLOW_OPERATION) ? SLOW_LOOKS : QUICK_LOOKS);
            if (state.equals("succeeded") && twist.installs(job)) {
                room.apps.add(job.app);
            }
            return printer.operation(job, state);
        }
        throw new Refused(Reason.NO_SUCH_PATH);
    }

    /** Since the chat became visible. */
    private long age(Room room) {
        return room.ageMillis() - (liberties.contains(Liberty.LATE_VISIBILITY) ? LATE_MILLIS : 0);
    }

    /** Members arrive one by one. */
    private List<Room.Seat> seated(Room room) {
        long arrived = liberties.contains(Liberty.LATE_VISIBILITY) ? 1 + age(room) / 20 : room.seats.size();
        return room.seats.stream().limit(arrived).toList();
    }

    private static int from(String query) {
        String token = query == null ? "" : query.replaceAll(".*skiptoken=(\\d+)_.*", "$1");
        return token.matches("\\d+") ? Integer.parseInt(token) : 0;
    }

    private static Reply person(Human human) {
        Reply reply = Reply.json(200);
        reply.json.put("id", human.id()).put("userPrincipalName", human.upn()).put("mail", human.mail()).put("displayName", "Somebody");
        return reply;
    }
}
