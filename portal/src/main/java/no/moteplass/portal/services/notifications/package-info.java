/** What a person wants to hear, and what links in e-mails do, as notifications-service tells of them. */
@NullMarked
package no.moteplass.portal.services.notifications;

import org.jspecify.annotations.NullMarked;
