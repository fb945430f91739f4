package io.newswatch.system.chaos;

/**
 * One event in the news.
 *
 * @param reprints how many outlets bring the first report word for word
 */
record Story(int number, Course course, int reprints) {
    Story {
        if (reprints < 0 || (course != Course.REPORTED && course != Course.CALLED_OFF && reprints > 0)) {
            throw new IllegalArgumentException(
                    "reprints: only what is reported or called off has any, not " + course + " with " + reprints);
        }
    }

    /** What happens after the first alert, once it was delivered. */
    enum Course {
        /** Nothing. */
        REPORTED(null),
        /** Another article brings news: the subscriber hears an update. */
        CALLED_OFF("updated"),
        /** The first report says something else now: the subscriber hears a correction. */
        CORRECTED("corrected"),
        /** The first report is withdrawn: the subscriber hears that. */
        WITHDRAWN("corrected");

        private final String alert;

        Course(String alert) {
            this.alert = alert;
        }

        boolean goesOn() {
            return alert != null;
        }

        /** The kind of the second alert. */
        String alert() {
            if (alert == null) {
                throw new IllegalStateException(this + " has no second alert");
            }
            return alert;
        }
    }
}
