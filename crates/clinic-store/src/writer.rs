//! The one writer: jobs from a queue, committed in groups with a single fsync.
//!
//! Each job runs in a savepoint, so one that fails undoes only itself. A reply leaves after the commit.

use std::any::Any;

use futures_util::future::BoxFuture;
use sqlx::{Connection as _, SqliteConnection};
use tokio::sync::{mpsc, oneshot};

use crate::error::StoreError;

/// Jobs of one group at most.
const GROUP: usize = 64;
/// Jobs that may wait; a full queue holds callers back.
const QUEUE: usize = 256;

type Outcome = Result<Box<dyn Any + Send>, StoreError>;
type Work = Box<dyn for<'c> FnOnce(&'c mut SqliteConnection) -> BoxFuture<'c, Outcome> + Send>;

struct Job {
    work: Work,
    reply: oneshot::Sender<Outcome>,
}

/// Handle of the writer task; the task ends when the last handle is gone.
#[derive(Clone)]
pub(crate) struct Writer {
    queue: mpsc::Sender<Job>,
}

impl Writer {
    pub(crate) fn start(connection: SqliteConnection) -> Self {
        let (queue, jobs) = mpsc::channel(QUEUE);
        tokio::spawn(run(connection, jobs));
        Self { queue }
    }

    /// Runs `work` in the writer's transaction and answers after its commit.
    pub(crate) async fn write<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: for<'c> FnOnce(&'c mut SqliteConnection) -> BoxFuture<'c, Result<T, StoreError>>
            + Send
            + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let work: Work = Box::new(move |connection| {
            let running = work(connection);
            Box::pin(async move {
                running
                    .await
                    .map(|value| Box::new(value) as Box<dyn Any + Send>)
            })
        });
        self.queue
            .send(Job { work, reply })
            .await
            .map_err(|_| StoreError::Stopped)?;
        let value = answer.await.map_err(|_| StoreError::Stopped)??;
        value
            .downcast::<T>()
            .map(|value| *value)
            .map_err(|_| StoreError::Stopped)
    }
}

async fn run(mut connection: SqliteConnection, mut jobs: mpsc::Receiver<Job>) {
    let mut group = Vec::with_capacity(GROUP);
    while jobs.recv_many(&mut group, GROUP).await > 0 {
        let mut done = Vec::with_capacity(group.len());
        let committed = run_group(&mut connection, &mut group, &mut done).await;
        let failed = committed.is_err();
        if failed {
            tracing::error!("a group of writes could not be committed");
        }
        for (reply, outcome) in done {
            // A caller that went away is no failure: the row is written, a retry gets the stored reply.
            let _gone = reply.send(if failed {
                Err(StoreError::Stopped)
            } else {
                outcome
            });
        }
        group.clear();
    }
    let _closed = connection.close().await;
}

async fn run_group(
    connection: &mut SqliteConnection,
    group: &mut Vec<Job>,
    done: &mut Vec<(oneshot::Sender<Outcome>, Outcome)>,
) -> Result<(), sqlx::Error> {
    sqlx::query("BEGIN IMMEDIATE")
        .execute(&mut *connection)
        .await?;
    for job in group.drain(..) {
        sqlx::query("SAVEPOINT job")
            .execute(&mut *connection)
            .await?;
        let outcome = (job.work)(&mut *connection).await;
        if outcome.is_err() {
            sqlx::query("ROLLBACK TO job")
                .execute(&mut *connection)
                .await?;
        }
        sqlx::query("RELEASE job").execute(&mut *connection).await?;
        done.push((job.reply, outcome));
    }
    let committed = sqlx::query("COMMIT").execute(&mut *connection).await;
    if let Err(error) = committed {
        let _undone = sqlx::query("ROLLBACK").execute(&mut *connection).await;
        return Err(error);
    }
    Ok(())
}
