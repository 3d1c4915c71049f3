/** Style sheets are no modules of the language: the bundle takes them. */
declare module "*.css"
