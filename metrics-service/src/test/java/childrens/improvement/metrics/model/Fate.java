package childrens.improvement.metrics.model;

/** What may come between the calls of a unit of work: that others run, wait or die there. */
interface Fate {

    /** Nothing comes between: there is only one. */
    Fate NONE = new Fate() {
        @Override
        public void call(String name) {
            // goes on
        }

        @Override
        public void lock(Object owner, String what, boolean alone) {
            // nobody else is here
        }

        @Override
        public void release(Object owner) {
            // nothing was locked
        }
    };

    /** A call is made; it may never return. */
    void call(String name);

    /** Waits until something can be had, alone or with others that do not want it alone. */
    void lock(Object owner, String what, boolean alone);

    /** Gives up everything that an owner has locked. */
    void release(Object owner);
}
