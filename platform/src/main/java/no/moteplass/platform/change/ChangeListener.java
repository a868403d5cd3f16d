package no.moteplass.platform.change;

/** What else a service does at each change, in the same transaction: it is called after the events were written. */
public interface ChangeListener {

    void changed(Object subject, ChangeAction action);
}
