/*
 * Stands between the program and the disk (LD_PRELOAD): counts the calls of all threads on what lies in one folder, writes
 * them down, and lets one of them go wrong.
 *
 *   FAULTS_BELOW  the folder, without links
 *   FAULTS_LOG    a file, outside of it, for the calls as they were made
 *   FAULTS_AT     which call is to go wrong, counted from 1
 *   FAULTS_DO     how: the number of an error; `short`: half of a write or read is done; `kill-before`, `kill-after`,
 *                 `stop`: the process ends, or stands still, before or after the call
 *   FAULTS_ON     from then on. `all`: an error that says that there is no room meets all that needs room, any other one
 *                 meets every call; behind a short write there is no room. `alike`: it meets calls of the same name
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/* What a call needs of the disk. */
enum { LOOKS = 0, CHANGES = 1, NEEDS_ROOM = 2 };

struct call {
  const char *name;
  int needs, isWatched, isAnswer, isShort, fails;
  long nr;
  long long offset;
  const void *bytes;
  char path[PATH_MAX], to[PATH_MAX];
};

static pthread_mutex_t oneAtATime = PTHREAD_MUTEX_INITIALIZER;
static int isReady, isOnward, isAlike, isStop, isKillBefore, isKillAfter, isShortAt, errorAt, logFd = -1;
static long calls, at;
static size_t belowLength;
static char below[PATH_MAX];
static const char *alike;

#define REAL(type, name, ...) static type (*real_##name)(__VA_ARGS__)
REAL(int, open64, const char *, int, ...);
REAL(int, openat64, int, const char *, int, ...);
REAL(ssize_t, read, int, void *, size_t);
REAL(ssize_t, pread64, int, void *, size_t, off64_t);
REAL(ssize_t, write, int, const void *, size_t);
REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
REAL(ssize_t, writev, int, const struct iovec *, int);
REAL(ssize_t, pwritev64, int, const struct iovec *, int, off64_t);
REAL(int, fsync, int);
REAL(int, fdatasync, int);
REAL(int, ftruncate64, int, off64_t);
REAL(int, rename, const char *, const char *);
REAL(int, link, const char *, const char *);
REAL(int, unlink, const char *);
REAL(int, unlinkat, int, const char *, int);
REAL(int, rmdir, const char *);
REAL(int, mkdir, const char *, mode_t);
REAL(int, chmod, const char *, mode_t);
REAL(int, fchmod, int, mode_t);
REAL(int, close, int);
REAL(int, fcntl64, int, int, ...);
REAL(int, scandir64, const char *, struct dirent64 ***, int (*)(const struct dirent64 *),
     int (*)(const struct dirent64 **, const struct dirent64 **));
REAL(long, syscall, long, ...);

static void ready(void) {
  if (isReady) return;
  isReady = 1;
#define FIND(name) *(void **)&real_##name = dlsym(RTLD_NEXT, #name)
  FIND(open64), FIND(openat64), FIND(read), FIND(pread64), FIND(write), FIND(pwrite64), FIND(writev), FIND(pwritev64);
  FIND(fsync), FIND(fdatasync), FIND(ftruncate64), FIND(rename), FIND(link), FIND(unlink), FIND(unlinkat), FIND(rmdir);
  FIND(mkdir), FIND(chmod), FIND(fchmod), FIND(close), FIND(fcntl64), FIND(scandir64), FIND(syscall);
  const char *folder = getenv("FAULTS_BELOW"), *file = getenv("FAULTS_LOG"), *which = getenv("FAULTS_AT");
  const char *how = getenv("FAULTS_DO"), *on = getenv("FAULTS_ON");
  if (folder) belowLength = strlen(strncpy(below, folder, PATH_MAX - 1));
  if (which) at = atol(which);
  isOnward = on && !strcmp(on, "all"), isAlike = on && !strcmp(on, "alike");
  if (how) {
    isShortAt = !strcmp(how, "short"), isStop = !strcmp(how, "stop"), errorAt = atoi(how);
    isKillBefore = !strcmp(how, "kill-before"), isKillAfter = !strcmp(how, "kill-after");
  }
  /* out of the way of the program's own numbers */
  int fd = file ? real_open64(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
  if (fd >= 0) logFd = real_fcntl64(fd, F_DUPFD_CLOEXEC, 900), real_close(fd);
}
__attribute__((constructor)) static void early(void) { ready(); }

static int lies(const char *path) {
  return belowLength && !strncmp(path, below, belowLength) && (path[belowLength] == '/' || !path[belowLength]);
}

static void absolute(char *into, const char *path) {
  *into = 0;
  if (*path != '/' && getcwd(into, PATH_MAX - 1)) strncat(into, "/", PATH_MAX - 1 - strlen(into));
  strncat(into, path, PATH_MAX - 1 - strlen(into));
}

static void made(struct call *c, const char *name, int needs) {
  ready();
  c->name = name, c->needs = needs, c->offset = -1, c->bytes = NULL, c->nr = 0;
  c->isAnswer = c->isShort = c->fails = 0, c->to[0] = 0;
}

static void onPath(struct call *c, const char *name, int needs, const char *path, const char *to) {
  made(c, name, needs);
  absolute(c->path, path);
  if (to) absolute(c->to, to);
  c->isWatched = lies(c->path);
}

static void onFd(struct call *c, const char *name, int needs, int fd) {
  char link[40];
  int before = errno;
  made(c, name, needs);
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, c->path, PATH_MAX - 1);
  c->path[length < 0 ? 0 : length] = 0;
  c->isWatched = fd == logFd ? 0 : lies(c->path);
  errno = before;
}

static void end(int how) {
  real_syscall(SYS_kill, getpid(), how);
  if (how == SIGKILL) for (;;) pause();
}

/* Before the call: takes its number, and says whether it is to go wrong. */
static void begin(struct call *c) {
  if (!c->isWatched) return;
  pthread_mutex_lock(&oneAtATime);
  c->nr = ++calls;
  int isIt = c->nr == at, isLater = isOnward && at && c->nr > at;
  if (isIt) alike = c->name;
  if (isAlike && alike && !strcmp(alike, c->name)) isIt = 1;
  if (isIt && isKillBefore) end(SIGKILL);
  int error = errorAt ? errorAt : isLater && isShortAt ? ENOSPC : 0;
  int isFull = error == ENOSPC || error == EDQUOT;
  if (error && (isIt || (isLater && (!isFull || c->needs == NEEDS_ROOM)))) c->fails = error;
  c->isShort = isIt && isShortAt;
}

/* After it: a line of what, where, how far and how it ended, and the bytes that were written. */
static void finish(struct call *c, long long result) {
  int error = errno;
  if (logFd >= 0 && (c->isWatched || c->isAnswer)) {
    char line[3 * PATH_MAX];
    size_t length = c->bytes && result > 0 ? (size_t)result : 0;
    int n = snprintf(line, sizeof line, "%ld\t%s\t%s\t%s\t%lld\t%lld\t%d\t%d\t%zu\n", c->nr, c->name, c->path, c->to, c->offset, result, result < 0 ? error : 0, c->fails || c->isShort, length);
    struct iovec parts[2] = {{line, (size_t)n}, {(void *)c->bytes, length}};
    if (real_writev(logFd, parts, 2) < 0) abort();
  }
  if (c->isWatched) {
    if (c->nr == at && isKillAfter) end(SIGKILL);
    pthread_mutex_unlock(&oneAtATime);
    if (c->nr == at && isStop) end(SIGSTOP);
  }
  errno = error;
}

#define DO(type, call, real)                                   \
  begin(&call);                                                \
  type result = call.fails ? (errno = call.fails, -1) : (real); \
  finish(&call, result);                                       \
  return result

static size_t some(const struct call *c, size_t length) { return c->isShort ? (length + 1) / 2 : length; }

static int openWith(int folder, const char *path, int flags, mode_t mode) {
  struct call c;
  int isNew = (flags & O_CREAT) && faccessat(folder, path, F_OK, AT_SYMLINK_NOFOLLOW) != 0;
  int needs = isNew ? NEEDS_ROOM : (flags & (O_ACCMODE | O_TRUNC)) ? CHANGES : LOOKS;
  onPath(&c, isNew ? "create" : (flags & O_TRUNC) ? "empty" : needs ? "open" : "look", needs, path, NULL);
  DO(int, c, real_openat64(folder, path, flags, mode));
}

#define MODE(flags)                              \
  mode_t mode = 0;                               \
  if (flags & (O_CREAT | __O_TMPFILE)) {         \
    va_list rest;                                \
    va_start(rest, flags);                       \
    mode = va_arg(rest, mode_t), va_end(rest);   \
  }
int open64(const char *path, int flags, ...) { MODE(flags) return openWith(AT_FDCWD, path, flags, mode); }
int open(const char *path, int flags, ...) { MODE(flags) return openWith(AT_FDCWD, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags) return openWith(at, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE(flags) return openWith(at, path, flags, mode); }

ssize_t read(int fd, void *bytes, size_t length) {
  struct call c;
  onFd(&c, "read", LOOKS, fd);
  DO(ssize_t, c, real_read(fd, bytes, some(&c, length)));
}
ssize_t pread64(int fd, void *bytes, size_t length, off64_t offset) {
  struct call c;
  onFd(&c, "read", LOOKS, fd);
  c.offset = offset;
  DO(ssize_t, c, real_pread64(fd, bytes, some(&c, length), offset));
}
ssize_t write(int fd, const void *bytes, size_t length) {
  struct call c;
  onFd(&c, fd == 1 ? "answer" : "write", NEEDS_ROOM, fd);
  c.bytes = bytes, c.isAnswer = fd == 1;
  DO(ssize_t, c, real_write(fd, bytes, some(&c, length)));
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  struct call c;
  onFd(&c, "write", NEEDS_ROOM, fd);
  c.bytes = bytes, c.offset = offset;
  DO(ssize_t, c, real_pwrite64(fd, bytes, some(&c, length), offset));
}

/* Node hands over one buffer at a time; several would have to be written down one by one. */
static void only(const struct call *c, int count) {
  if (c->isWatched && count != 1) abort();
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  struct call c;
  onFd(&c, "write", NEEDS_ROOM, fd);
  only(&c, count);
  if (!c.isWatched) return real_writev(fd, parts, count);
  c.bytes = parts->iov_base;
  DO(ssize_t, c, real_write(fd, parts->iov_base, some(&c, parts->iov_len)));
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
  struct call c;
  onFd(&c, "write", NEEDS_ROOM, fd);
  only(&c, count);
  if (!c.isWatched) return real_pwritev64(fd, parts, count, offset);
  c.bytes = parts->iov_base, c.offset = offset;
  DO(ssize_t, c, real_pwrite64(fd, parts->iov_base, some(&c, parts->iov_len), offset));
}

int fsync(int fd) {
  struct call c;
  onFd(&c, "fsync", CHANGES, fd);
  DO(int, c, real_fsync(fd));
}
int fdatasync(int fd) {
  struct call c;
  onFd(&c, "fdatasync", CHANGES, fd);
  DO(int, c, real_fdatasync(fd));
}
int ftruncate64(int fd, off64_t length) {
  struct call c;
  onFd(&c, "ftruncate", CHANGES, fd);
  c.offset = length;
  DO(int, c, real_ftruncate64(fd, length));
}
int rename(const char *from, const char *to) {
  struct call c;
  onPath(&c, "rename", NEEDS_ROOM, from, to);
  DO(int, c, real_rename(from, to));
}
int link(const char *from, const char *to) {
  struct call c;
  onPath(&c, "link", NEEDS_ROOM, from, to);
  DO(int, c, real_link(from, to));
}
int unlink(const char *path) {
  struct call c;
  onPath(&c, "unlink", CHANGES, path, NULL);
  DO(int, c, real_unlink(path));
}
int unlinkat(int at, const char *path, int flags) {
  struct call c;
  onPath(&c, flags & AT_REMOVEDIR ? "rmdir" : "unlink", CHANGES, path, NULL);
  DO(int, c, real_unlinkat(at, path, flags));
}
int rmdir(const char *path) {
  struct call c;
  onPath(&c, "rmdir", CHANGES, path, NULL);
  DO(int, c, real_rmdir(path));
}
int mkdir(const char *path, mode_t mode) {
  struct call c;
  onPath(&c, "mkdir", NEEDS_ROOM, path, NULL);
  DO(int, c, real_mkdir(path, mode));
}
int chmod(const char *path, mode_t mode) {
  struct call c;
  onPath(&c, "chmod", CHANGES, path, NULL);
  DO(int, c, real_chmod(path, mode));
}
int fchmod(int fd, mode_t mode) {
  struct call c;
  onFd(&c, "fchmod", CHANGES, fd);
  DO(int, c, real_fchmod(fd, mode));
}

/* A failing close lets go of the file all the same, as Linux does. */
static int closeAt(int fd) {
  struct call c;
  onFd(&c, "close", LOOKS, fd);
  if (c.isWatched) begin(&c);
  int result = real_syscall(SYS_close, fd);
  if (c.fails) result = -1, errno = c.fails;
  if (c.isWatched) finish(&c, result);
  return result;
}
int close(int fd) { return closeAt(fd); }

static int lockWith(int fd, int command, void *arg) {
  struct call c;
  onFd(&c, "lock", LOOKS, fd);
  DO(int, c, real_fcntl64(fd, command, arg));
}
static int isLock(int command) { return command == F_OFD_SETLK || command == F_SETLK; }
#define FCNTL                     \
  va_list rest;                   \
  va_start(rest, command);        \
  void *arg = va_arg(rest, void *); \
  va_end(rest);                   \
  ready();                        \
  return isLock(command) ? lockWith(fd, command, arg) : real_fcntl64(fd, command, arg)
int fcntl64(int fd, int command, ...) { FCNTL; }
int fcntl(int fd, int command, ...) { FCNTL; }

int scandir64(const char *path, struct dirent64 ***names, int (*filter)(const struct dirent64 *),
              int (*order)(const struct dirent64 **, const struct dirent64 **)) {
  struct call c;
  onPath(&c, "list", LOOKS, path, NULL);
  DO(int, c, real_scandir64(path, names, filter, order));
}

static long statWith(long at, const char *path, long flags, long mask, long into) {
  struct call c;
  if (*path) onPath(&c, "stat", LOOKS, path, NULL);
  else onFd(&c, "stat", LOOKS, (int)at);
  DO(long, c, real_syscall(SYS_statx, at, path, flags, mask, into));
}

long syscall(long number, ...) {
  long a[6];
  va_list rest;
  va_start(rest, number);
  for (int i = 0; i < 6; i++) a[i] = va_arg(rest, long);
  va_end(rest);
  ready();
  if (number == SYS_close) return closeAt((int)a[0]);
  if (number == SYS_statx) return statWith(a[0], (const char *)a[1], a[2], a[3], a[4]);
  /* what went through a ring would not be seen here */
  if (number == SYS_io_uring_setup) return errno = ENOSYS, -1;
  return real_syscall(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
