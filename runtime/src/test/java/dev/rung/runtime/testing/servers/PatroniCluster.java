package dev.rung.runtime.testing.servers;

import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Three PostgreSQL servers under Patroni, which agree on their leader in an etcd. */
public final class PatroniCluster implements AutoCloseable {

    private static final Duration SETTLING = Duration.ofMinutes(3);

    private final Etcd etcd;
    private final List<PatroniNode> nodes;

    private PatroniCluster(Etcd etcd) {
        this.etcd = etcd;
        this.nodes = Stream.of("n0", "n1", "n2")
                .map(name -> new PatroniNode(name, etcd))
                .toList();
    }

    /** Starts the cluster; one leader and two replicas run when this returns. */
    public static PatroniCluster start() {
        var programs = Stream.of(RequiredProgram.PATRONI, RequiredProgram.PATRONICTL, RequiredProgram.PG_BASEBACKUP);
        programs.forEach(RequiredProgram::path); // before anything is started
        var cluster = new PatroniCluster(Etcd.start());
        try {
            Until.holds("the cluster has settled", SETTLING, cluster::isSettledAndAlive);
            return cluster;
        } catch (RuntimeException e) {
            var logs = cluster.nodes.stream().map(PatroniNode::log).collect(Collectors.joining("\n---\n"));
            cluster.close();
            throw new IllegalStateException("the cluster did not settle; the agents' logs:\n" + logs, e);
        }
    }

    /** Returns the database by the names of all hosts, whichever is the leader at that moment. */
    public TestDatabase database() {
        var hosts = nodes.stream().map(node -> "127.0.0.1:" + node.port()).collect(Collectors.joining(","));
        var url = "jdbc:postgresql://%s/postgres?targetServerType=primary&hostRecheckSeconds=0".formatted(hosts);
        return TestDatabase.at(url, "postgres", null);
    }

    /** Waits until there is one leader that can be written to, and two replicas that follow it. */
    public void awaitSettled() {
        Until.holds("one leader and two streaming replicas", SETTLING, this::isSettled);
    }

    private boolean isSettledAndAlive() {
        if (!nodes.stream().allMatch(PatroniNode::isAlive)) {
            throw new IllegalStateException("an agent has ended");
        }
        return isSettled();
    }

    private boolean isSettled() {
        try {
            return database().queryLong("select count(*) from pg_stat_replication where state = 'streaming'") == 2;
        } catch (IllegalStateException e) {
            return false; // no leader at this moment
        }
    }

    /** Transfers the leadership to a replica, by a planned switchover. */
    public void switchover() {
        Command.run(List.of(
                RequiredProgram.PATRONICTL.path().toString(),
                "-c",
                nodes.get(0).settings().toString(),
                "switchover",
                "--master",
                leader().name(),
                "--force"));
    }

    /** Kills the leader, server and agent; its replicas notice when its lease ends, after 20 seconds. */
    public void killLeader() {
        leader().kill();
    }

    /** Waits until both replicas have all that is committed at this moment. */
    public void awaitCaughtUp() {
        var position = database().queryStrings("select pg_current_wal_lsn()").get(0);
        Until.holds(
                "both replicas are at " + position,
                SETTLING,
                () -> database()
                                .queryLong(
                                        "select count(*) from pg_stat_replication where replay_lsn >= ?::pg_lsn",
                                        position)
                        == 2);
    }

    private PatroniNode leader() {
        var port = database().queryLong("select inet_server_port()");
        return nodes.stream().filter(node -> node.port() == port).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        nodes.forEach(PatroniNode::close);
        etcd.close();
    }
}
