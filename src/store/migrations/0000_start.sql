CREATE TABLE "articles" (
	"id" text PRIMARY KEY NOT NULL,
	"newsroom_id" text NOT NULL,
	"canonical_url" text,
	"article" jsonb NOT NULL,
	"excerpts" jsonb NOT NULL,
	"class" text DEFAULT 'normal' NOT NULL,
	"embargo_until" timestamp (3) with time zone,
	"content_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"part" integer DEFAULT 0 NOT NULL,
	"fence" bigint NOT NULL,
	"revision" integer NOT NULL,
	"body_hash" text NOT NULL,
	"opened_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"permit_expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"outcome" text DEFAULT 'open' NOT NULL,
	"http_status" integer,
	"network_code" text,
	"request_id" text,
	"network_post_id" text,
	"url" text
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"newsroom_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"object_id" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"id" text PRIMARY KEY NOT NULL,
	"newsroom_id" text NOT NULL,
	"network" text NOT NULL,
	"name" text NOT NULL,
	"external_id" text NOT NULL,
	"credentials" text NOT NULL,
	"credentials_version" integer DEFAULT 1 NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"auth_state" text DEFAULT 'ok' NOT NULL,
	"auth_reason" jsonb,
	"next_free_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"newsroom_id" text NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"id" text PRIMARY KEY NOT NULL,
	"newsroom_id" text NOT NULL,
	"network" text,
	"channel_id" text,
	"except_breaking" boolean DEFAULT false NOT NULL,
	"reason" text NOT NULL,
	"actor" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"until" timestamp (3) with time zone,
	"lifted_at" timestamp (3) with time zone,
	"lifted_by" text,
	"overdue" text
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"newsroom_id" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"body" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_newsroom_id_key_pk" PRIMARY KEY("newsroom_id","key")
);
--> statement-breakpoint
CREATE TABLE "instance" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lookups" (
	"id" text PRIMARY KEY NOT NULL,
	"attempt_id" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"answer" text NOT NULL,
	"evidence" jsonb
);
--> statement-breakpoint
CREATE TABLE "media" (
	"sha256" text PRIMARY KEY NOT NULL,
	"mime" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsrooms" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"wrapped_key" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"newsroom_id" text NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" text PRIMARY KEY NOT NULL,
	"newsroom_id" text NOT NULL,
	"article_id" text,
	"channel_id" text NOT NULL,
	"network" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"parts" jsonb,
	"media" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"link" text,
	"excerpt" jsonb,
	"length" integer NOT NULL,
	"limit" integer NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"state_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"class" text DEFAULT 'normal' NOT NULL,
	"due_at" timestamp (3) with time zone,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"local_time" text,
	"max_lateness_seconds" integer NOT NULL,
	"not_before" timestamp (3) with time zone,
	"fence" bigint DEFAULT 0 NOT NULL,
	"lease_owner" text,
	"lease_until" timestamp (3) with time zone,
	"queued_at" timestamp (3) with time zone,
	"enqueue_seq" integer DEFAULT 0 NOT NULL,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"doubt_since" timestamp (3) with time zone,
	"lookup_at" timestamp (3) with time zone,
	"absent_reads" integer DEFAULT 0 NOT NULL,
	"resends" integer DEFAULT 0 NOT NULL,
	"not_sent_tries" integer DEFAULT 0 NOT NULL,
	"reason" jsonb,
	"receipt" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "preparations" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"key" text NOT NULL,
	"network_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_newsroom_id_newsrooms_id_fk" FOREIGN KEY ("newsroom_id") REFERENCES "public"."newsrooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_newsroom_id_newsrooms_id_fk" FOREIGN KEY ("newsroom_id") REFERENCES "public"."newsrooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_newsroom_id_newsrooms_id_fk" FOREIGN KEY ("newsroom_id") REFERENCES "public"."newsrooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lookups" ADD CONSTRAINT "lookups_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_newsroom_id_newsrooms_id_fk" FOREIGN KEY ("newsroom_id") REFERENCES "public"."newsrooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preparations" ADD CONSTRAINT "preparations_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "articles_url" ON "articles" USING btree ("newsroom_id","canonical_url") WHERE canonical_url is not null;--> statement-breakpoint
CREATE INDEX "articles_newest" ON "articles" USING btree ("newsroom_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_one_open" ON "attempts" USING btree ("post_id","part") WHERE outcome in ('open', 'in_doubt');--> statement-breakpoint
CREATE INDEX "attempts_post" ON "attempts" USING btree ("post_id","opened_at");--> statement-breakpoint
CREATE INDEX "audit_object" ON "audit" USING btree ("object_id");--> statement-breakpoint
CREATE UNIQUE INDEX "channels_account" ON "channels" USING btree ("newsroom_id","network","external_id");--> statement-breakpoint
CREATE INDEX "events_newsroom" ON "events" USING btree ("newsroom_id","id");--> statement-breakpoint
CREATE INDEX "holds_active" ON "holds" USING btree ("newsroom_id") WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX "lookups_attempt" ON "lookups" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "outbox_open" ON "outbox" USING btree ("done_at","not_before");--> statement-breakpoint
CREATE INDEX "posts_due" ON "posts" USING btree ("due_at") WHERE state = 'scheduled';--> statement-breakpoint
CREATE INDEX "posts_publishing" ON "posts" USING btree ("lookup_at") WHERE state = 'publishing';--> statement-breakpoint
CREATE INDEX "posts_channel" ON "posts" USING btree ("channel_id","due_at");--> statement-breakpoint
CREATE INDEX "posts_article" ON "posts" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "posts_list" ON "posts" USING btree ("newsroom_id","state","due_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "preparations_key" ON "preparations" USING btree ("post_id","key");