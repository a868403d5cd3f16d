/** How mails read and look: every kind, in every state and language. */
@org.jspecify.annotations.NullMarked
package no.moteplass.notifications.looks;
