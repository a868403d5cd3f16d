package no.moteplass.portal.coordination.group;

import java.util.LinkedHashMap;
import java.util.Map;

/** What can be seen to be wrong with a group's form without asking the service. */
final class GroupFormCheck {

    /** What may be wrong with what a field says. */
    enum Fault {
        MISSING,
        NO_NUMBER,
        NO_DATE,
        NO_ADDRESS,
        OVER_PLACES,
        BEFORE_FIRST
    }

    private final GroupForm form;
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    private GroupFormCheck(GroupForm form) {
        this.form = form;
    }

    /** The fault of each field that has one, by the name of its input. */
    static Map<String, Fault> faultsOf(GroupForm form) {
        var check = new GroupFormCheck(form);
        if (form.name().isEmpty()) {
            check.faults.put("navn", Fault.MISSING);
        }
        check.numbers();
        check.window();
        if (!form.contact().isEmpty() && !form.contact().matches("[^@\\s]+@[^@\\s]+")) {
            check.faults.put("kontakt", Fault.NO_ADDRESS);
        }
        return check.faults;
    }

    private void numbers() {
        number("minst", form.minSize());
        number("mest", form.maxSize());
        number("fra-virksomhet", form.maxPerUnit());
        var least = GroupForm.number(form.minSize());
        var most = GroupForm.number(form.maxSize());
        if (least != null && most != null && least > most) {
            faults.put("minst", Fault.OVER_PLACES);
        }
    }

    private void number(String field, String text) {
        if (!text.isEmpty() && GroupForm.number(text) == null) {
            faults.put(field, Fault.NO_NUMBER);
        }
    }

    private void window() {
        var first = GroupForm.date(form.opens());
        var last = GroupForm.date(form.closes());
        if (first != null && last != null && last.isBefore(first)) {
            faults.put("stenger", Fault.BEFORE_FIRST);
        }
        if (!form.opens().isEmpty() && first == null) {
            faults.put("apner", Fault.NO_DATE);
        }
        if (!form.closes().isEmpty() && last == null) {
            faults.put("stenger", Fault.NO_DATE);
        }
    }
}
