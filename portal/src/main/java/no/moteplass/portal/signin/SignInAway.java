package no.moteplass.portal.signin;

/** The sign-in server does not answer: whether somebody is signed in cannot be found out now. */
public class SignInAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInAway(Throwable cause) {
        super(cause);
    }
}
