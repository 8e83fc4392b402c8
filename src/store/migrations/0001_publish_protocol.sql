CREATE TABLE "breakers" (
	"newsroom_id" text NOT NULL,
	"network" text NOT NULL,
	"opened_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"next_canary_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "breakers_newsroom_id_network_pk" PRIMARY KEY("newsroom_id","network")
);
--> statement-breakpoint
ALTER TABLE "newsrooms" ADD COLUMN "hold_epoch" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "queued_revision" integer;--> statement-breakpoint
ALTER TABLE "breakers" ADD CONSTRAINT "breakers_newsroom_id_newsrooms_id_fk" FOREIGN KEY ("newsroom_id") REFERENCES "public"."newsrooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempts_unsettled" ON "attempts" USING btree ("permit_expires_at") WHERE outcome in ('open', 'in_doubt');--> statement-breakpoint
CREATE INDEX "posts_to_queue" ON "posts" USING btree ("due_at") WHERE state = 'scheduled' and queued_revision is distinct from revision;