package childrens.improvement.local.testing;

import childrens.improvement.local.postgres.Database;

/** PostgreSQL and Kafka for one test run. */
interface DataServers {

    /** Returns once the databases and all topics are there. */
    void start();

    void stop();

    String jdbcUrl(Database database);

    String bootstrap();
}
