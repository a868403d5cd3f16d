package no.moteplass.groups.access;

/** What can be done with a group. */
public enum GroupAction {
    SIGN_UP("sign-up"),
    EDIT("edit"),
    OPEN("open"),
    START("start"),
    PAUSE("pause"),
    RESUME("resume"),
    CLOSE("close"),
    INVITE("invite"),
    CHANGE_MEMBERS("change-members"),
    NAME_DEPUTIES("name-deputies"),
    SEE_MEMBERS("see-members"),
    SEE_WAITING_LIST("see-waiting-list"),
    SEE_WAITING_COUNT("see-waiting-count"),
    PLAN("plan");

    private final String verb;

    GroupAction(String verb) {
        this.verb = verb;
    }

    /** As the API names it. */
    public String verb() {
        return verb;
    }
}
