"""What the store runs for ``RedisRateLimiter``: in one step, by its own clock, in microseconds.

Two keys belong to a bucket: a sorted set of the moments of sending that count, past and to come,
and the moment until which a refusal closes it. The rules are those of ``limiting._Bucket``.
"""

_COMMON = """
local function clock()
    local time = redis.call('TIME')
    return tonumber(time[1]) * 1000000 + tonumber(time[2])
end

-- Lua's own conversion would round a moment to 14 digits.
local function text(number)
    return string.format('%.0f', number)
end

local function forget(key, span, now)
    redis.call('ZREMRANGEBYSCORE', key, '-inf', text(now - span))
end

local function closed_until(key)
    return tonumber(redis.call('GET', key) or '0')
end

-- Until the last slot no longer counts.
local function expire(key, span)
    local last = redis.call('ZRANGE', key, -1, -1, 'WITHSCORES')
    if last[2] then
        redis.call('PEXPIREAT', key, text(math.ceil((tonumber(last[2]) + span) / 1000) + 1000))
    end
end
"""

#: Keys: slots and closure of each bucket. Arguments: the longest wait, a name that no other call
#: has, then count and span of each bucket. Answer: whether a turn was taken, and the delay.
TAKE = (
    _COMMON
    + """
local now = clock()
local maximum_wait, name = tonumber(ARGV[1]), ARGV[2]

local buckets = {}
for number = 1, #KEYS / 2 do
    local bucket = {
        key = KEYS[2 * number - 1],
        closed = closed_until(KEYS[2 * number]),
        count = tonumber(ARGV[2 * number + 1]),
        span = tonumber(ARGV[2 * number + 2]),
        slots = {},
    }
    forget(bucket.key, bucket.span, now)
    if redis.call('ZCARD', bucket.key) >= bucket.count then
        local entries = redis.call('ZRANGE', bucket.key, 0, -1, 'WITHSCORES')
        for place = 2, #entries, 2 do
            bucket.slots[place / 2] = tonumber(entries[place])
        end
    end
    buckets[number] = bucket
end

local function earliest(bucket, moment)
    local slot = math.max(moment, bucket.closed)
    for number = 1, #bucket.slots - bucket.count + 1 do
        local first, last = bucket.slots[number], bucket.slots[number + bucket.count - 1]
        if slot <= last - bucket.span then
            break
        end
        if last - first < bucket.span then
            slot = math.max(slot, first + bucket.span)
        end
    end
    return slot
end

local slot, last = now, -1
while slot ~= last do
    last = slot
    for _, bucket in ipairs(buckets) do
        slot = earliest(bucket, slot)
    end
end

if slot - now > maximum_wait then
    return {0, slot - now}
end
for _, bucket in ipairs(buckets) do
    redis.call('ZADD', bucket.key, text(slot), name)
    expire(bucket.key, bucket.span)
end
return {1, slot - now}
"""
)

#: Keys: slots and closure of one bucket. Arguments: how many calls are left, how long the bucket is
#: closed, a name that no other reply has, then count and span.
CORRECT = (
    _COMMON
    + """
local now = clock()
local remaining, closure, name = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
local count, span = tonumber(ARGV[4]), tonumber(ARGV[5])

forget(KEYS[1], span, now)
local used = redis.call('ZCOUNT', KEYS[1], '-inf', text(now))
for number = 1, count - remaining - used do
    redis.call('ZADD', KEYS[1], text(now), name .. '-' .. number)
end
expire(KEYS[1], span)
if closure > 0 and now + closure > closed_until(KEYS[2]) then
    redis.call('SET', KEYS[2], text(now + closure), 'PX', text(math.ceil(closure / 1000) + 1000))
end
return 1
"""
)

#: Keys: the closure of each bucket. Answer: how long one of them is closed.
CLOSED_FOR = (
    _COMMON
    + """
local now = clock()
local longest = 0
for _, key in ipairs(KEYS) do
    longest = math.max(longest, closed_until(key) - now)
end
return longest
"""
)

#: Keys: the closure of each bucket.
REOPEN = """
for _, key in ipairs(KEYS) do
    redis.call('DEL', key)
end
return 1
"""
