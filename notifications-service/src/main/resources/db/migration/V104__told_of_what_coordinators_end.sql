-- Who is withdrawn by a coordinator is told from now on; what was ended before is history.
update sign_up set last_notified_turn = 'WITHDRAWN' where state = 'WITHDRAWN' and end_reason = 'BY_COORDINATOR';
