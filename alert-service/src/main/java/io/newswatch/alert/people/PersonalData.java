package io.newswatch.alert.people;

/** All that is kept of a person beside their entry among the people. */
public interface PersonalData {
    /**
     * Erases the person's subscriptions with their channels and addresses, what these were told and when, and the
     * person's feedback. Articles and stories stay. What was delivered is with its receivers, and what was published on
     * the alerts topic, which has no addresses, stays until its time is over. Nothing is left half erased.
     */
    void erase(String personId);
}
