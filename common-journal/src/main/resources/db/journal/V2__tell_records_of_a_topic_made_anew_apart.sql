-- A topic that was lost and made anew hands out the same offsets again; its records have another time.
alter table dead_letter add kafka_timestamp bigint not null default -1;
alter table dead_letter drop constraint dead_letter_topic_kafka_partition_kafka_offset_key;
alter table dead_letter add unique (topic, kafka_partition, kafka_offset, kafka_timestamp);
