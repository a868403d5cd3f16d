package no.moteplass.offender.crowded;

/** One class of a package that has sixteen. */
class Crowded01 {}

class Crowded02 {}

class Crowded03 {}

class Crowded04 {}

class Crowded05 {}

class Crowded06 {}

class Crowded07 {}

class Crowded08 {}

class Crowded09 {}

class Crowded10 {}

class Crowded11 {}

class Crowded12 {}

class Crowded13 {}

class Crowded14 {}

class Crowded15 {}

class Crowded16 {}
