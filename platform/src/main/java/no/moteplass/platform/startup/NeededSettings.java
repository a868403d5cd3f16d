package no.moteplass.platform.startup;

import java.util.List;

/** What one application must be told. Each application has a bean of this. */
public interface NeededSettings {

    List<NeededSetting> needed();
}
