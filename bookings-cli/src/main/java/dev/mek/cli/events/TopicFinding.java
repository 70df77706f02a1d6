package dev.mek.cli.events;

/** In what a cluster's topic is not as the catalogue has it. */
public sealed interface TopicFinding {

    /** Its name at the cluster, with the prefix. */
    String topic();

    /** One clause for people. */
    String text();

    /** Whether the services cannot work with it. */
    boolean forbids();

    /** It is not there, or nobody lets us see it. */
    record Missing(String topic) implements TopicFinding {
        @Override
        public String text() {
            return "there is no topic " + topic;
        }

        @Override
        public boolean forbids() {
            return true;
        }
    }

    /** It has another value. */
    record Differs(String topic, String setting, String found, String wanted, boolean forbids) implements TopicFinding {
        @Override
        public String text() {
            return "topic " + topic + " has " + setting + "=" + found + ", the catalogue says " + wanted;
        }
    }

    /** Its settings cannot be looked at. */
    record Unseen(String topic, String why) implements TopicFinding {
        @Override
        public String text() {
            return "the settings of topic " + topic + " cannot be looked at: " + why;
        }

        @Override
        public boolean forbids() {
            return false;
        }
    }
}
