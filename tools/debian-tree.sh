# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by tools/toolbox and tools/package: Debian trees made by debootstrap, and commands in them. As root; who sources
# it has `say` and `die`, and $suite.

machine_mirror() { # the Debian mirror this machine's apt uses; empty means debootstrap's default
  command -v apt-get >/dev/null || return 0
  apt-get indextargets --format '$(SITE) $(ORIGIN)' 'Identifier: Packages' 2>/dev/null \
    | sed -n 's/ Debian$//p' | grep -v security | head -n 1
}

copy_apt_settings() { # proxies, certificates, credentials: how this machine reaches its mirror
  local tree=$1
  if command -v apt-config >/dev/null; then
    apt-config dump Acquire 2>/dev/null | grep -v '^Acquire::IndexTargets' > "$tree/etc/apt/apt.conf.d/00machine" || true
  fi
  [ ! -d /etc/apt/auth.conf.d ] || cp -r /etc/apt/auth.conf.d "$tree/etc/apt/"
  [ ! -f /etc/apt/auth.conf ] || cp /etc/apt/auth.conf "$tree/etc/apt/"
  if [ -f /etc/ssl/certs/ca-certificates.crt ]; then
    mkdir -p "$tree/etc/ssl/certs"
    cp /etc/ssl/certs/ca-certificates.crt "$tree/etc/ssl/certs/"
  fi
  cp /etc/resolv.conf "$tree/etc/resolv.conf" 2>/dev/null || true
}

need_debootstrap() {
  if ! command -v debootstrap >/dev/null; then
    command -v apt-get >/dev/null || die "debootstrap is missing; install it with this system's package manager and run this again."
    say "installing debootstrap"
    apt_install debootstrap
  fi
  command -v unshare >/dev/null || die "unshare is missing; install util-linux and run this again."
}

in_tree() { # runs "$@" in the tree $1 with an environment of its own and nothing of this machine but /proc and /dev
  local tree=$1
  shift
  unshare --mount --propagation private bash -c '
    set -e
    tree=$1; shift
    mount --bind /proc "$tree/proc"
    mount --rbind /dev "$tree/dev"
    exec chroot "$tree" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
      DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} "$@"
  ' in_tree "$tree" "$@"
}

make_tree() { # $1, with the packages that follow; whole or not at all
  local tree=$1 part=$1.part mirror
  shift
  mirror=$(machine_mirror)
  rm -rf -- "$part"
  mkdir -p -- "$part"
  debootstrap --variant=minbase "$suite" "$part" ${mirror:+"$mirror"} > "$tree.log" 2>&1 \
    || die "debootstrap failed; its last words: $(tail -n 3 "$tree.log"). The whole log: $tree.log"
  copy_apt_settings "$part"
  printf '#!/bin/sh\nexit 101\n' > "$part/usr/sbin/policy-rc.d"
  chmod +x "$part/usr/sbin/policy-rc.d"
  { in_tree "$part" apt-get update && in_tree "$part" apt-get install -y --no-install-recommends "$@" \
    && in_tree "$part" apt-get clean; } >> "$tree.log" 2>&1 \
    || die "installing the packages failed; last words: $(tail -n 3 "$tree.log"). The whole log: $tree.log"
  mv -- "$part" "$tree"
}
